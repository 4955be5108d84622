"""Review: the agenda of the week into reports/agenda.txt; drafts nothing. Started by: outreach schedule install.

crontab   MAILTO=""
          0 17 * * 0  OUTREACH_WORKSPACE="$HOME/outreach" python3 -P "$HOME/outreach/jobs/review.py"
launchd   <key>ProgramArguments</key><array><string>python3</string><string>-P</string>
    <string>/PATH/TO/outreach/jobs/review.py</string></array><key>WorkingDirectory</key><string>/PATH/TO/outreach</string>
          <key>StartCalendarInterval</key><dict><key>Weekday</key><integer>0</integer><key>Hour</key><integer>17</integer></dict>
"""

from __future__ import annotations

from outreach.jobs import run_job

JOB = "review"
raise SystemExit(run_job(JOB))

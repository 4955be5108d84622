"""Evening: everything that is due, after a day of meetings and interviews. Started by: outreach schedule install.

crontab   MAILTO=""
          30 18 * * *  OUTREACH_WORKSPACE="$HOME/outreach" python3 -P "$HOME/outreach/jobs/evening.py"
launchd   <key>ProgramArguments</key><array><string>python3</string><string>-P</string>
    <string>/PATH/TO/outreach/jobs/evening.py</string></array><key>WorkingDirectory</key><string>/PATH/TO/outreach</string>
          <key>StartCalendarInterval</key><dict><key>Hour</key><integer>18</integer><key>Minute</key><integer>30</integer></dict>
"""

from __future__ import annotations

from outreach.jobs import run_job

JOB = "evening"
raise SystemExit(run_job(JOB))

"""Follow-ups: second mails to people who did not answer. With a time in config.yaml: outreach schedule install.

crontab   MAILTO=""
          25 7 * * *  OUTREACH_WORKSPACE="$HOME/outreach" python3 -P "$HOME/outreach/jobs/follow-ups.py"
launchd   <key>ProgramArguments</key><array><string>python3</string><string>-P</string>
    <string>/PATH/TO/outreach/jobs/follow-ups.py</string></array><key>WorkingDirectory</key><string>/PATH/TO/outreach</string>
          <key>StartCalendarInterval</key><dict><key>Hour</key><integer>7</integer><key>Minute</key><integer>25</integer></dict>
"""

from __future__ import annotations

from outreach.jobs import run_job

JOB = "follow-ups"
raise SystemExit(run_job(JOB))

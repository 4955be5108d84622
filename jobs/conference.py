"""Conference: requests before a conference, thanks after it. With a time in config.yaml: outreach schedule install.

crontab   MAILTO=""
          20 7 * * *  OUTREACH_WORKSPACE="$HOME/outreach" python3 -P "$HOME/outreach/jobs/conference.py"
launchd   <key>ProgramArguments</key><array><string>python3</string><string>-P</string>
    <string>/PATH/TO/outreach/jobs/conference.py</string></array><key>WorkingDirectory</key><string>/PATH/TO/outreach</string>
          <key>StartCalendarInterval</key><dict><key>Hour</key><integer>7</integer><key>Minute</key><integer>20</integer></dict>
"""

from __future__ import annotations

from outreach.jobs import run_job

JOB = "conference"
raise SystemExit(run_job(JOB))

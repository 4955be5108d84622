"""Check-ins: with mentors, sponsors and people of long ago. With a time in config.yaml: outreach schedule install.

crontab   MAILTO=""
          15 7 * * *  OUTREACH_WORKSPACE="$HOME/outreach" python3 -P "$HOME/outreach/jobs/check-ins.py"
launchd   <key>ProgramArguments</key><array><string>python3</string><string>-P</string>
    <string>/PATH/TO/outreach/jobs/check-ins.py</string></array><key>WorkingDirectory</key><string>/PATH/TO/outreach</string>
          <key>StartCalendarInterval</key><dict><key>Hour</key><integer>7</integer><key>Minute</key><integer>15</integer></dict>
"""

from __future__ import annotations

from outreach.jobs import run_job

JOB = "check-ins"
raise SystemExit(run_job(JOB))

"""Thanks: thank-yous after interviews, meetings and rotations. With a time in config.yaml: outreach schedule install.

crontab   MAILTO=""
          35 18 * * *  OUTREACH_WORKSPACE="$HOME/outreach" python3 -P "$HOME/outreach/jobs/thanks.py"
launchd   <key>ProgramArguments</key><array><string>python3</string><string>-P</string>
    <string>/PATH/TO/outreach/jobs/thanks.py</string></array><key>WorkingDirectory</key><string>/PATH/TO/outreach</string>
          <key>StartCalendarInterval</key><dict><key>Hour</key><integer>18</integer><key>Minute</key><integer>35</integer></dict>
"""

from __future__ import annotations

from outreach.jobs import run_job

JOB = "thanks"
raise SystemExit(run_job(JOB))

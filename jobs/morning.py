"""Morning: everything that is due, before the day begins. Started by: outreach schedule install.

crontab   MAILTO=""
          10 7 * * *  OUTREACH_WORKSPACE="$HOME/outreach" python3 -P "$HOME/outreach/jobs/morning.py"
launchd   <key>ProgramArguments</key><array><string>python3</string><string>-P</string>
    <string>/PATH/TO/outreach/jobs/morning.py</string></array><key>WorkingDirectory</key><string>/PATH/TO/outreach</string>
          <key>StartCalendarInterval</key><dict><key>Hour</key><integer>7</integer><key>Minute</key><integer>10</integer></dict>
"""

from __future__ import annotations

from outreach.jobs import run_job

JOB = "morning"
raise SystemExit(run_job(JOB))

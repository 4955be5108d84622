"""Schedules: what the machine's own scheduler is told, so that the jobs are started while nobody looks.

Three schedulers (systemd, launchd, cron) are told the same thing in their own words. Every text is made by a pure
function; the machine is a value; one module starts programs, and only those on its list.
"""

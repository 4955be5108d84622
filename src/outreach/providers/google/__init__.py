"""Google's mailbox and calendar: everything that knows Google's words, and the only way out to its servers."""

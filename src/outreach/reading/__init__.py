"""Reading mail that was really exchanged: what it teaches about the people the owner knows, and nothing about others.

Pure: mails and facts in, facts out. Whoever reads mailboxes, from files or at a provider, hands its mails in here.
"""

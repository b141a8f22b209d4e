"""The macros; Superdesk's registry takes them from here."""

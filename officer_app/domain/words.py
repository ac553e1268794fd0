"""Sentences for people, written once in English where they belong and translated at the screen.

`phrase` marks a sentence for the translators (the tool that collects strings knows it by name);
the window looks the sentence up in the officer's language, the command line prints it as it is.
"""

__all__ = ["phrase"]


def phrase(context: str, text: str) -> str:  # noqa: ARG001  (the context is read by the collector)
    """Mark `text` as translatable in `context`; returns it unchanged."""
    return text

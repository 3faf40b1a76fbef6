import Testing

/// What is global to the process, and so cannot be tested side by side: signals and curses.
@Suite(.serialized) struct TerminalProcessTests {}

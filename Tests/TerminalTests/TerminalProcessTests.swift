import Testing

/// What is global to the process, and so cannot be tested side by side: signals and curses.
@Suite(.serialized, .timeLimit(.minutes(1))) struct TerminalProcessTests {}

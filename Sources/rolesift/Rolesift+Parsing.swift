import ArgumentParser

extension Rolesift {
  /// Parses the arguments.
  ///
  /// The command that the first words name is parsed on its own: parsing from the root would also build the
  /// options of its parents and of the default command. Whatever it rejects is parsed again from the root,
  /// which gives help and errors with the command's full name.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    var command: any ParsableCommand.Type = self
    var rest = words[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0.isCalled(word) })
    {
      command = next
      rest = rest.dropFirst()
    }
    if command != self, let parsed = try? command.parseAsRoot(Array(rest)) { return parsed }
    return try parseAsRoot(words)
  }
}

extension ParsableCommand {
  /// Whether a word is the command's name or one of its aliases.
  fileprivate static func isCalled(_ word: String) -> Bool {
    _commandName == word || configuration.aliases.contains(word)
  }
}

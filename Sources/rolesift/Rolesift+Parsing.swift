import ArgumentParser

extension Rolesift {
  /// Parses what stands behind the program's name.
  ///
  /// The command that the first words name is parsed by itself: from the top, the options of every
  /// command on the way and of the default one would be built as well. What it does not take is parsed
  /// from the top, where help and mistakes are told with the command's full name.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    var command: any ParsableCommand.Type = self
    var rest = words[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0._commandName == word })
    {
      command = next
      rest = rest.dropFirst()
    }
    if command != self, let parsed = try? command.parseAsRoot(Array(rest)) { return parsed }
    return try parseAsRoot(words)
  }
}

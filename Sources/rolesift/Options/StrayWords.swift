import ArgumentParser

/// Extra arguments after a noun that alone means its list: no such subcommand exists.
struct StrayWords: ParsableArguments {
  @Argument(help: .hidden) var words: [String] = []

  /// Rejects them.
  ///
  /// - Parameters:
  ///   - noun: The noun before them, such as "roles".
  ///   - commands: The subcommands of the noun.
  /// - Throws: `ValidationError` with suggestions.
  func refuse(behind noun: String, among commands: [any ParsableCommand.Type]) throws {
    guard let word = words.first else { return }
    let close = commands.map { $0._commandName }.first { name in
      word.count > 2 && (name.hasPrefix(word) || word.hasPrefix(name))
    }
    let suggestion = close.map { " Did you mean 'rolesift \(noun) \($0)'?" } ?? ""
    throw ValidationError(
      "Unknown command '\(noun) \(word)'.\(suggestion) "
        + "'rolesift \(noun) show \(word)' shows the one with this id; "
        + "'rolesift \(noun) --help' lists the commands.")
  }
}

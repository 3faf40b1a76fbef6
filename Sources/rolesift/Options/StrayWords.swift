import ArgumentParser

/// Extra arguments after a noun that alone means its list: no such subcommand exists.
struct StrayWords: ParsableArguments {
  @Argument(help: .hidden) var words: [String] = []

  /// Rejects them.
  ///
  /// - Parameter noun: The noun before them, such as "roles".
  /// - Throws: `ValidationError` with suggestions.
  func refuse(behind noun: String) throws {
    guard let word = words.first else { return }
    throw ValidationError(
      "Unknown command '\(noun) \(word)'. 'rolesift \(noun) show \(word)' shows the one with this id; "
        + "'rolesift \(noun) --help' lists the commands.")
  }
}

import ArgumentParser

/// Words behind a noun that is a list when nothing stands behind it: there they mean no command.
struct StrayWords: ParsableArguments {
  @Argument(help: .hidden) var words: [String] = []

  /// Refuses them.
  ///
  /// - Parameter noun: What they stand behind, such as "roles".
  /// - Throws: `ValidationError` with what may have been meant.
  func refuse(behind noun: String) throws {
    guard let word = words.first else { return }
    throw ValidationError(
      "There is no command '\(noun) \(word)'. 'rolesift \(noun) show \(word)' shows what has this "
        + "id; 'rolesift \(noun) --help' lists the commands.")
  }
}

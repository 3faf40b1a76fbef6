import ArgumentParser

extension Rolesift {
  /// Parses the arguments.
  ///
  /// The command that the first words name is parsed on its own: parsing from the root would also build the
  /// options of its parents and of the default command. Whatever it rejects, and a request for help, is parsed
  /// again from the root, which gives help and errors with the command's full name.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    let words = joiningNegativeNumbers(words)
    var command: any ParsableCommand.Type = self
    var rest = words[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0.isCalled(word) })
    {
      command = next
      rest = rest.dropFirst()
    }
    let wantsHelp = rest.contains("--help") || rest.contains("-h")
    if command != self, !wantsHelp, let parsed = try? command.parseAsRoot(Array(rest)) {
      return parsed
    }
    // The parser would look for it among the commands of the default command, too.
    if command == self, let word = rest.first, !word.hasPrefix("-"), word != "help" {
      throw unknownCommand(word)
    }
    do {
      return try parseAsRoot(words)
    } catch {
      // The value of an unknown option is taken for a command.
      guard let option = words.first, message(for: error).hasPrefix("Unknown command"),
        !opensReview(with: option)
      else { throw error }
      throw ValidationError("Unknown option '\(option)'. 'rolesift --help' lists the options.")
    }
  }

  /// Whether an option is one of the command that opens the review.
  private static func opensReview(with option: String) -> Bool {
    guard option.hasPrefix("--") else { return true }
    let help = OpenReviewCommand.helpMessage(includeHidden: true, columns: 200)
    let words = help.split { " [],\n".contains($0) }
    return words.contains(option.prefix { $0 != "=" })
  }

  /// Joins an option and a number below zero by `=`. The parser would take the number for another option, and say that
  /// the value is missing.
  private static func joiningNegativeNumbers(_ words: [String]) -> [String] {
    var joined: [String] = []
    for (place, word) in words.enumerated() {
      let isNumber = word.hasPrefix("-") && word.dropFirst().first?.isNumber == true
      if isNumber, Double(word) != nil, !words[..<place].contains("--"),
        let option = joined.last, option.hasPrefix("--"), !option.contains("=")
      {
        joined[joined.count - 1] = "\(option)=\(word)"
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// What to say about a word that is not a command.
  static func unknownCommand(_ word: String) -> ValidationError {
    ValidationError("Unknown command '\(word)'. 'rolesift --help' lists the commands.")
  }
}

extension ParsableCommand {
  /// Whether a word is the command's name or one of its aliases.
  fileprivate static func isCalled(_ word: String) -> Bool {
    _commandName == word || configuration.aliases.contains(word)
  }
}

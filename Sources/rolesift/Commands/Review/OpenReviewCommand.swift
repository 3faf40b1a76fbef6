import ArgumentParser

/// `rolesift`: the review of a tenant.
struct OpenReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the review of a tenant (the default command).",
    discussion: """
        rolesift                                  the configured tenant
        rolesift --profile production             another profile
        rolesift --local acme.db                  a tenant in a file
        rolesift --read-only --theme light

      Press ? on any screen for its keys.
      """)

  @Argument(help: .hidden) var words: [String] = []
  @OptionGroup(title: "Tenant") var tenant: TenantOptions
  @OptionGroup var start: ReviewStart
  @OptionGroup var rules: RulesOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  // An unknown command arrives here, because this is the default command.
  mutating func validate() throws {
    guard let word = words.first else { return }
    throw Rolesift.unknownCommand(word)
  }

  func run() throws {
    let host = Host.current
    let review = try ReviewScreen(screen, rules.file(on: host), on: host)
    try review.run(on: tenant.open(on: host), as: tenant.access.reviewer, from: start)
  }
}

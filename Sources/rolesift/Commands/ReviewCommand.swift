import ArgumentParser

/// `rolesift`: the review of a tenant.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Open the review of a tenant; the same as no command.",
    discussion: """
        rolesift                                  the tenant of the settings
        rolesift --profile production             another profile of the settings
        rolesift --local acme.db                  a tenant in a file
        rolesift --read-only --theme light

      Press ? on any screen for its keys.
      """)

  @Argument(help: .hidden) var words: [String] = []
  @OptionGroup(title: "Tenant") var tenant: TenantOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  /// What is no command arrives here, because this is what no command means.
  mutating func validate() throws {
    guard let word = words.first else { return }
    throw ValidationError("There is no command '\(word)'. 'rolesift --help' lists them.")
  }

  func run() throws {
    let host = Host.current
    let review = try ReviewScreen(screen, on: host)
    try review.run(on: tenant.open(on: host))
  }
}

import ArgumentParser

/// `rolesift review`: the review of a tenant, on the screen and as a report.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Open the review of a tenant (the default), report on it, exchange decisions.",
    discussion: """
      'rolesift' and 'rolesift review' both mean 'rolesift review open'.

        rolesift review report --format json --to review.json
        rolesift review sign --key ~/.ssh/id_ed25519 review.json
        rolesift review report --from review.json --format html --to review.html
      """,
    subcommands: [
      OpenReviewCommand.self, ReportReviewCommand.self, SignReviewCommand.self,
      VerifyReviewCommand.self,
      ExportReviewCommand.self, ImportReviewCommand.self, ReviewStatusCommand.self,
      HandOverReviewCommand.self,
    ],
    defaultSubcommand: OpenReviewCommand.self)
}

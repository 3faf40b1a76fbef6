import ArgumentParser
import Review
import RoleEvidence
import RoleMining
import RoleMiningClient

/// The form in which gains are printed or written.
struct GainsForm: ParsableArguments {
  /// What a row is about.
  enum GainsRows: String, ExpressibleByArgument, CaseIterable {
    case identity, entitlement
  }

  @Option(help: ArgumentHelp("What a row is about. (default: identity)", valueName: "rows"))
  var by: GainsRows?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The output format. (default: table)", valueName: "format"))
  var output: OutputFormat?

  @Option(
    help: ArgumentHelp(
      "A page with both lists instead: markdown, html, csv or json.", valueName: "format"))
  var format: ReportForm?

  @OptionGroup var destination: OutputFileOptions

  mutating func validate() throws {
    guard format == nil || (output == nil && by == nil) else {
      throw ValidationError("--format writes both lists: omit --output and --by.")
    }
    guard format != nil || destination.to == nil else {
      throw ValidationError("--to needs --format.")
    }
  }

  /// Whether neither a page nor a list is requested.
  var isPlain: Bool { format == nil && by == nil }

  /// Writes what roles would give.
  ///
  /// - Parameters:
  ///   - gains: Who would gain what.
  ///   - place: Where to write a page; nil for standard output.
  /// - Throws: `OutputClosed`, `FileFailure`, `EncodingError`; `Failure` if who gains something is requested but
  ///   unknown.
  func write(_ gains: ExpectedGains, to place: FilePlace?) throws {
    if let format {
      let json = { try "\(String(decoding: RawJSON(encoding: gains).line, as: UTF8.self))\n" }
      let text = try gains.text(as: format) ?? JSONText.escapingInvisible(json())
      return try destination.file.write(text, to: place)
    }
    let output = output ?? .table
    guard !output.isJSON else { return try output.write(one: RawJSON(encoding: gains)) }
    switch (by, gains.identities) {
    case (.identity, nil):
      throw Failure(
        .failure,
        "Who holds what is not known: \(gains.doubt ?? ""). --each-identity asks identity by identity."
      )
    case (.entitlement, _), (nil, nil):
      try output.write(rows: gains.entitlements, OutputColumn.gained)
    case (_, let identities?): try output.write(rows: identities, OutputColumn.gaining)
    }
    Output.errors.say(gains.words)
  }

  /// Writes what a role would make redundant.
  ///
  /// - Throws: `OutputClosed`, `EncodingError`.
  func write(_ redundant: RedundantAccess) throws {
    let output = output ?? .table
    guard !output.isJSON else { return try output.write(one: RawJSON(encoding: redundant)) }
    try output.write(rows: redundant.identities, OutputColumn.twiceHolding)
    let grants = redundant.grantCount.counted("grant", "grants")
    Output.errors.say(
      "\(grants) of \(redundant.identities.count.counted("identity", "identities")) would be redundant."
        + (redundant.areKnownToBeDirect
          ? "" : " Some of them may come from roles that cannot be read."))
  }
}

extension ExpectedGains {
  /// Such as `12 identities would gain 34 grants, 2 of them from more than one role.`
  fileprivate var words: String {
    var words = "\(gainingCount.words) "
    words += gainingCount.exact == 1 ? "identity" : "identities"
    words += " would gain \(grantCount.words) \(grantCount.exact == 1 ? "grant" : "grants")"
    if roles.count > 1, let repeatedGrantCount {
      words += "; \(repeatedGrantCount.grouped) would be given twice"
    }
    return words + "." + (doubt.map { " Who holds what is not known: \($0)." } ?? "")
  }
}

extension OutputColumn<ExpectedGains.GainingIdentity> {
  fileprivate static var gaining: [Self] {
    [
      Self("Identity", "name") { .text($0.name) },
      Self("Gains", "count", rank: 2) { .integer($0.gains.count) },
      Self("Holds", "held", rank: 3) { .integer($0.held) },
      Self("Would get", "gains", rank: 1) { CellValue($0.gains.words) },
      Self("Id", "id", rank: leftOutFirst) { CellValue($0.id) },
    ]
  }
}

extension OutputColumn<ExpectedGains.GainedEntitlement> {
  fileprivate static var gained: [Self] {
    [
      Self("Entitlement", "name") { .text($0.name) },
      Self("Application", "application", rank: 3) { CellValue($0.application) },
      Self("Identities", "count", rank: 1) { CellValue($0.count) },
      Self("Who would get it", "identities", rank: 2) { CellValue($0.identities?.words) },
      Self("Id", "id", rank: leftOutFirst) { CellValue($0.id) },
    ]
  }
}

extension OutputColumn<RedundantAccess.TwiceHolding> {
  fileprivate static var twiceHolding: [Self] {
    [
      Self("Identity", "name") { .text($0.name) },
      Self("Redundant", "count", rank: 2) { .integer($0.entitlements.count) },
      Self("Would hold twice", "entitlements", rank: 1) { CellValue($0.entitlements.words) },
      Self("Id", "id", rank: leftOutFirst) { CellValue($0.id) },
    ]
  }
}

extension [NamedReference] {
  /// The names; nil if there are none.
  fileprivate var words: String? {
    isEmpty ? nil : map { $0.name ?? $0.id.rawValue }.joined(separator: "; ")
  }
}

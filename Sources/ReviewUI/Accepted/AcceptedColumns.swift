import Review
import ReviewApp
import RoleEvidence
import RoleMining
import Terminal

extension TableColumn<CoverageRow> {
  /// The figures: one column where all are exact, two where some are bounds.
  static func figures(isExact: Bool) -> [TableColumn<CoverageRow>] {
    let name = Self(.subject, width: 24...36, priority: 0) {
      .text(DisplayText($0.subject.rawValue))
    }
    let meaning = Self(titled: "That is", width: 16...60, priority: 1) {
      .text(DisplayText($0.meaning), .muted)
    }
    return [name]
      + (isExact
        ? [number("Count", \.lower)] : [number("At least", \.lower), number("At most", \.upper)])
      + [meaning]
  }

  private static func number(
    _ title: String, _ bound: KeyPath<CountBounds, Int>
  ) -> TableColumn<CoverageRow> {
    Self(titled: title, width: 9...12, priority: 0, alignment: .trailing) {
      .count($0.bounds?[keyPath: bound])
    }
  }
}

extension TableColumn<CoverageReport.CoveringRole> {
  /// The accepted roles.
  static var coveringRoles: [Self] {
    [
      TableColumn(.name, width: 24...48, priority: 0) { .untrusted($0.name) },
      TableColumn(.identities, width: 8...10, priority: 1, alignment: .trailing) {
        .count($0.identityCount)
      },
      TableColumn(.entitlements, width: 9...12, priority: 2, alignment: .trailing) {
        .count($0.entitlementCount)
      },
      TableColumn(.explained, width: 10...12, priority: 0, alignment: .trailing) {
        .count($0.explainedGrants)
      },
      TableColumn(.own, width: 7...10, priority: 3, alignment: .trailing) {
        .count($0.ownGrants)
      },
    ]
  }
}

extension CoverageReport.CoveringRole {
  /// What the role explains, in words.
  var caption: RowCaption {
    RowCaption(
      name,
      explainedGrants.map { "explains \(Figure.amount($0, "grant", "grants").string)" },
      ownGrants.map { "\(Figure.count($0).string) of them no other role explains" })
  }
}

extension TableColumn<OverlapRow> {
  /// The pairs of roles that share people.
  static var overlaps: [Self] {
    [
      TableColumn(.first, width: 16...36, priority: 0) { .untrusted($0.overlap.first) },
      TableColumn(.second, width: 16...36, priority: 0) { .untrusted($0.overlap.second) },
      TableColumn(.identities, width: 8...10, priority: 1, alignment: .trailing) {
        .count($0.overlap.identityCount)
      },
      TableColumn(.entitlements, width: 9...12, priority: 3, alignment: .trailing) {
        .count($0.overlap.entitlementCount)
      },
      TableColumn(.grants, width: 8...10, priority: 2, alignment: .trailing) {
        .count($0.overlap.grantCount)
      },
    ]
  }
}

extension OverlapRow {
  /// What the two roles share, in words.
  var caption: RowCaption {
    RowCaption(
      overlap.first, "and \(overlap.second)",
      "share \(Figure.amount(overlap.identityCount, "identity", "identities").string)")
  }
}

extension TableColumn<ExpectedGains.GainingIdentity> {
  /// The identities that would get something.
  static var gainingIdentities: [Self] {
    [
      TableColumn(.name, width: 16...40, priority: 0) { .untrusted($0.name) },
      TableColumn(.gains, width: 8...8, priority: 0, alignment: .trailing) {
        $0.gains.isEmpty ? .text("0", .muted) : .text(Figure.count($0.gains.count), .newGrant)
      },
      TableColumn(.held, width: 6...8, priority: 2, alignment: .trailing) { .count($0.held) },
      TableColumn(titled: "Would get", width: 24...160, priority: 1) {
        .untrusted($0.gainedNames.joined(separator: ", "), .muted)
      },
    ]
  }
}

extension ExpectedGains.GainingIdentity {
  /// What the identity would get, in words.
  var caption: RowCaption {
    RowCaption(
      name,
      gains.isEmpty
        ? "would get nothing" : "would get " + gainedNames.joined(separator: ", "))
  }
}

extension TableColumn<ExpectedGains.GainedEntitlement> {
  /// The entitlements that somebody would get.
  static var gainedEntitlements: [Self] {
    [
      TableColumn(.name, width: 16...40, priority: 0) { .untrusted($0.name) },
      TableColumn(.application, width: 12...24, priority: 2) { .untrusted($0.application, .muted) },
      TableColumn(.gains, width: 8...8, priority: 0, alignment: .trailing) {
        $0.count == 0 ? .text("0", .muted) : .count($0.count, .newGrant)
      },
      TableColumn(titled: "Would get it", width: 20...160, priority: 1) {
        $0.identities == nil ? .none : .untrusted($0.gainingNames.joined(separator: ", "), .muted)
      },
    ]
  }
}

extension ExpectedGains.GainedEntitlement {
  /// Who would get the entitlement, in words.
  var caption: RowCaption {
    let words: String? =
      switch (identities, count) {
      case (nil, let count): count.map { "would be new for \($0.grouped)" }
      case (_, 0): "all hold it already"
      default: "would be new for " + gainingNames.joined(separator: ", ")
      }
    return RowCaption(name, words)
  }
}

import Review

extension OutputColumn<HandOverRole> {
  /// The columns of the CSV from which the VS Code extension for Identity Security Cloud imports roles, in its order. A
  /// new role is neither enabled nor requestable.
  static var handOver: [Self] {
    [
      Self("Name", "name") { .text($0.name) },
      Self("Owner", "owner") { CellValue($0.owner) },
      Self("Entitlements", "count", in: .screen) { .integer($0.entitlements.count) },
      empty("additionalOwners"), empty("additionalOwnerGovernanceGroup"),
      Self("Description", "description", in: .file) { CellValue($0.description) },
      Self("Enabled", "enabled", in: .file) { _ in .flag(false) },
      Self("Requestable", "requestable", in: .file) { _ in .flag(false) },
    ]
      + [
        "commentsRequired", "denialCommentsRequired", "approvalSchemes", "reauthorizationRequired",
        "requireEndDate", "maxPermittedAccessDurationValue", "maxPermittedAccessDurationTimeUnit",
        "revokeCommentsRequired", "revokeDenialCommentsRequired", "revokeApprovalSchemes",
      ].map(empty)
      + [
        Self("Grants", "entitlements", in: .file) { role in
          .text(role.entitlements.compactMap(\.cell).joined(separator: ";"))
        }
      ]
      + [
        empty("accessProfiles"),
        Self("Criteria", "membershipCriteria", in: .file) { CellValue($0.membershipCriteria) },
      ] + ["dimensional", "dimensionAttributes", "metadata"].map(empty)
  }

  private static func empty(_ field: String) -> Self {
    Self(field, field, in: .file) { _ in .none }
  }
}

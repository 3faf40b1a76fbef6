import RoleMining

/// The filter fields and sort keys of `GET /roles` and `GET /access-profiles` that this tenant knows; the
/// program itself uses none of them.
struct AccessFields: ListingFields {
  enum SortKey: String, CaseIterable, Sendable {
    case name, created
  }

  static let filterFields = [
    FilterField(name: "id", kind: .text, operators: [.eq, .in]),
    FilterField(name: "name", kind: .text, operators: [.eq, .sw]),
    FilterField(name: "created", kind: .date, operators: [.gt, .ge, .le]),
    FilterField(name: "owner.id", kind: .text, operators: [.eq, .in]),
    FilterField(name: "requestable", kind: .boolean, operators: [.eq]),
  ]
}

/// The filter fields and sort keys of `GET /roles/{id}/assigned-identities`.
struct AssignedIdentityFields: ListingFields {
  enum SortKey: String, CaseIterable, Sendable {
    case id, name, aliasName, email
  }

  static let filterFields = [
    FilterField(name: "id", kind: .text, operators: [.eq, .in]),
    FilterField(name: "aliasName", kind: .text, operators: [.eq, .sw]),
    FilterField(name: "email", kind: .text, operators: [.eq, .sw]),
    FilterField(name: "name", kind: .text, operators: [.eq, .sw, .co]),
  ]
}

/// The filter fields and sort keys of `GET /entitlements`.
struct TenantEntitlementFields: ListingFields {
  enum SortKey: String, CaseIterable, Sendable {
    case id, name, attribute, value
    case source = "source.id"
  }

  static let filterFields = [
    FilterField(name: "id", kind: .text, operators: [.eq, .in]),
    FilterField(name: "name", kind: .text, operators: [.eq, .in, .sw]),
    FilterField(name: "attribute", kind: .text, operators: [.eq, .in]),
    FilterField(name: "value", kind: .text, operators: [.eq, .in, .sw]),
    FilterField(name: "source.id", kind: .text, operators: [.eq, .in]),
  ]
}

/// The filter fields and sort keys of `GET /sod-policies`.
struct PolicyFields: ListingFields {
  enum SortKey: String, CaseIterable, Sendable {
    case id, name, created, description
  }

  static let filterFields = [
    FilterField(name: "id", kind: .text, operators: [.eq, .in]),
    FilterField(name: "name", kind: .text, operators: [.eq, .in]),
    FilterField(name: "state", kind: .text, operators: [.eq, .in]),
  ]
}

/// A policy that says which access must not meet (`SodPolicy`, operation listSodPolicies). It is not part
/// of role mining.
public struct ConflictPolicy: Sendable, Hashable, Codable, Identifiable {
  /// How a policy says what conflicts.
  public struct Kind: OpenValue {
    /// The value on the wire.
    public let rawValue: String

    /// Wraps the wire's value.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Two lists of entitlements: nobody may hold one of each.
    public static let conflictingAccess = Self(rawValue: "CONFLICTING_ACCESS_BASED")
    /// A search query only.
    public static let general = Self(rawValue: "GENERAL")
  }

  /// Whether violations count.
  public struct State: OpenValue {
    /// The value on the wire.
    public let rawValue: String

    /// Wraps the wire's value.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The policy is in force.
    public static let enforced = Self(rawValue: "ENFORCED")
    /// The policy is not in force.
    public static let notEnforced = Self(rawValue: "NOT_ENFORCED")
  }

  /// The two lists of entitlements that must not meet.
  public struct Criteria: Sendable, Hashable, Codable {
    /// One list.
    public var left: Side
    /// The other list.
    public var right: Side

    /// Creates a value from its fields.
    public init(left: Side, right: Side) {
      self.left = left
      self.right = right
    }
  }

  /// One list of entitlements.
  public struct Side: Sendable, Hashable, Codable {
    /// The name of the list.
    public var name: String?
    /// The entitlements.
    public var entitlements: [NamedReference]

    /// Creates a value from its fields.
    public init(name: String? = nil, entitlements: [NamedReference] = []) {
      self.name = name
      self.entitlements = entitlements
    }
  }

  /// The policy's id.
  public var id: Identifier<ConflictPolicy>
  /// Its name.
  public var name: String?
  /// Its description.
  public var description: String?
  /// How it says what conflicts.
  public var kind: Kind?
  /// Whether violations count.
  public var state: State?
  /// What conflicts; nil for a policy that is only a query.
  public var criteria: Criteria?
  /// Its tags. A tenant of this program has the severity there, for which the document has no field.
  public var tags: [String]

  /// Creates a value from its fields.
  public init(
    id: Identifier<ConflictPolicy>, name: String? = nil, description: String? = nil,
    kind: Kind? = nil, state: State? = nil, criteria: Criteria? = nil, tags: [String] = []
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.kind = kind
    self.state = state
    self.criteria = criteria
    self.tags = tags
  }
}

extension ConflictPolicy {
  private enum CodingKeys: String, CodingKey {
    case id, name, description, state, tags
    case kind = "type"
    case criteria = "conflictingAccessCriteria"
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    description = try fields.text(.description)
    kind = try fields.value(.kind)
    state = try fields.value(.state)
    criteria = try fields.value(.criteria)
    // A tag is only for display, so one that is not text must not make the policy unreadable.
    tags = (try? fields.value(.tags)) ?? []
  }
}

extension ConflictPolicy.Criteria {
  private enum CodingKeys: String, CodingKey {
    case left = "leftCriteria"
    case right = "rightCriteria"
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    left = try fields.value(.left) ?? ConflictPolicy.Side()
    right = try fields.value(.right) ?? ConflictPolicy.Side()
  }
}

extension ConflictPolicy.Side {
  private enum CodingKeys: String, CodingKey {
    case name
    case entitlements = "criteriaList"
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    name = try fields.text(.name)
    entitlements = try fields.value(.entitlements) ?? []
  }
}

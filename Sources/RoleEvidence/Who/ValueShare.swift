/// How many identities of a role have a value of an attribute, and how many in the organisation.
package struct ValueShare: Sendable, Hashable {
  /// The attribute.
  package let attribute: String
  /// The value.
  package let value: String
  /// The number of the role's identities with the value.
  package let roleCount: Int
  /// The number of the role's identities that were looked at.
  package let roleSize: Int
  /// The number of identities of the organisation with the value; nil if not known.
  package let organizationCount: Int?
  /// The number of identities of the organisation; nil if not known.
  package let organizationSize: Int?
  /// What the attribute says.
  package let kind: AttributeKind
  /// The name of the identity, if the value is an identity's id; nil if it is not, or the name is unknown.
  package var name: String?

  /// Creates a share from its counts; `kind` is looked up unless it is given.
  package init(
    attribute: String, value: String, roleCount: Int, roleSize: Int, organizationCount: Int? = nil,
    organizationSize: Int? = nil, kind: AttributeKind? = nil
  ) {
    self.attribute = attribute
    self.kind = kind ?? AttributeKind(attribute)
    self.value = value
    self.roleCount = roleCount
    self.roleSize = roleSize
    self.organizationCount = organizationCount
    self.organizationSize = organizationSize
  }

  /// The value for a person to read, in one line. Yes, no, numbers and ids come with their attribute, because they say
  /// nothing without it.
  package var label: String {
    if let flag = AttributeWords.flag(value) { return AttributeWords.statement(attribute, flag) }
    let text = RoleName.line(name ?? value)
    return kind != .manager && AttributeWords.saysEnough(text)
      ? text : "\(AttributeWords.words(attribute)) \(text)"
  }

  /// The share of the role's identities with the value, 0 to 1.
  package var share: Double { roleSize > 0 ? Double(roleCount) / Double(roleSize) : 0 }

  /// The share of the organisation's identities with the value, 0 to 1; nil if not known.
  package var organizationShare: Double? {
    guard let organizationCount, let organizationSize, organizationSize > 0 else { return nil }
    return Double(organizationCount) / Double(organizationSize)
  }

  /// How many times as frequent the value is in the role as in the organisation; nil if not known.
  package var lift: Double? { organizationShare.flatMap { $0 > 0 ? share / $0 : nil } }
}

import FoundationEssentials
import RoleMining

/// A line of an export of decisions, which another analyst imports.
package struct ExportedDecision: Sendable, Hashable {
  /// The tenant.
  package var tenant: TenantKey
  /// Who decided.
  package var author: Author
  /// When.
  package var time: Date
  /// The decision.
  package var decision: Decision

  /// Describes a line.
  init(_ recorded: RecordedDecision) {
    tenant = recorded.record.tenant
    author = recorded.author
    time = recorded.time
    decision = recorded.decision
  }
}

extension ExportedDecision: Codable {
  private enum CodingKeys: String, CodingKey { case tenant, author, time, decision }

  /// Reads a line.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    tenant = TenantKey(try fields.decode(String.self, forKey: .tenant))
    author = try fields.decode(Author.self, forKey: .author)
    time = try fields.decodeTime(forKey: .time)
    decision = try fields.decode(Decision.self, forKey: .decision)
  }

  /// Writes the line.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(tenant.description, forKey: .tenant)
    try fields.encode(author, forKey: .author)
    try fields.encode(Timestamp.text(for: time), forKey: .time)
    try fields.encode(decision, forKey: .decision)
  }

  /// The line without its end: equal decisions give equal lines.
  func line() throws -> String {
    String(decoding: try WireJSON.encode(self), as: UTF8.self)
  }
}

/// The result of an import.
package struct ImportSummary: Sendable, Hashable {
  /// The number of new decisions.
  package var added = 0
  /// The number of decisions that were already in the journal.
  package var known = 0
  /// The lines that were refused.
  package var refusedLines: [RefusedLine] = []
}

/// A line of an export that was not imported.
package struct RefusedLine: Sendable, Hashable {
  /// Why a line is not imported.
  package enum Reason: Sendable, Hashable {
    /// It cannot be read as a decision: it is cut off, was changed, or is something else.
    case unreadable
    /// It is a decision on another tenant.
    case otherTenant(TenantKey)
    /// It is dated in the future.
    case future(Date)
  }

  /// Its number in the file, from 1.
  package let number: Int
  /// Why it was not imported.
  package let reason: Reason
}

/// Decisions of different people on one role that differ, none of them made with knowledge of the others.
package struct DecisionConflict: Sendable, Hashable {
  /// The role.
  package let role: PotentialRole.ID
  /// The last decision of each person, newest first, without withdrawn ones.
  package let decisions: [RecordedDecision]
  /// The ids of the entitlements on which anyone has decided, including those whose decision was withdrawn.
  package let entitlements: Set<String>

  /// Describes a conflict.
  package init(
    role: PotentialRole.ID, decisions: [RecordedDecision], entitlements: Set<String> = []
  ) {
    self.role = role
    self.decisions = decisions
    self.entitlements = entitlements
  }
}

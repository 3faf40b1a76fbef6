import FoundationEssentials
import RoleMining

/// A decision that came from another analyst's export.
package struct ImportedDecision: Sendable, Hashable {
  /// The decision.
  package var decision: Decision
  /// Who made it.
  package var author: Author
  /// When it was made.
  package var time: Date
  /// The name of the file that it came from.
  package var source: String
  /// Who signed the file; nil if it was not signed.
  package var signer: String?

  /// Describes a decision that comes from a file.
  package init(
    _ decision: Decision, by author: Author, at time: Date, from source: String,
    signedBy signer: String? = nil
  ) {
    self.decision = decision
    self.author = author
    self.time = time
    self.source = source
    self.signer = signer
  }
}

extension ImportedDecision: Codable {
  private enum CodingKeys: String, CodingKey { case decision, author, time, source, signer, role }

  /// Reads an import from the journal.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    decision = try fields.decode(Decision.self, forKey: .decision)
    author = try fields.decode(Author.self, forKey: .author)
    time = try fields.decodeTime(forKey: .time)
    source = try fields.decode(String.self, forKey: .source)
    signer = try fields.decodeIfPresent(String.self, forKey: .signer)
  }

  /// Writes the decision, and its role beside it as every entry about a role does.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(decision, forKey: .decision)
    try fields.encode(author, forKey: .author)
    try fields.encode(Timestamp.text(for: time), forKey: .time)
    try fields.encode(source, forKey: .source)
    try fields.encodeIfPresent(signer, forKey: .signer)
    try fields.encode(decision.subject.role.rawValue, forKey: .role)
  }
}

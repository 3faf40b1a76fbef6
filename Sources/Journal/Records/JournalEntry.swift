import FoundationEssentials
import RoleMining

/// What a record is about.
package enum JournalEntry: Sendable, Hashable {
  /// A change about to be sent.
  case change(SentChange)
  /// The outcome of a change.
  case outcome(RecordedOutcome)
  /// A decision on a potential role.
  case decision(Decision)
  /// The signature of an earlier decision's role, added when the role was loaded later.
  case signature(DecisionSignature)
  /// A decision from another analyst's export.
  case imported(ImportedDecision)
  /// An entry of a kind that a later version of this program wrote.
  case unknown(kind: String, json: String)
}

extension JournalEntry {
  /// The word for the kind in a record.
  package var kind: String {
    switch self {
    case .change: "change"
    case .outcome: "outcome"
    case .decision: "decision"
    case .signature: "signature"
    case .imported: "import"
    case .unknown(let kind, _): kind
    }
  }

  /// The JSON of a record: sorted fields, no white space.
  func encoded() throws -> String {
    let data =
      switch self {
      case .change(let change): try WireJSON.encode(change)
      case .outcome(let outcome): try WireJSON.encode(outcome)
      case .decision(let decision): try WireJSON.encode(decision)
      case .signature(let signature): try WireJSON.encode(signature)
      case .imported(let decision): try WireJSON.encode(decision)
      case .unknown(_, let json): Data(json.utf8)
      }
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads the JSON of a record. An unreadable entry counts as one of a later version, so that the record is still
  /// verified and shown.
  init(kind: String, json: String) {
    let data = Data(json.utf8)
    let entry: JournalEntry? =
      switch kind {
      case "change": (try? WireJSON.decode(from: data)).map(JournalEntry.change)
      case "outcome": (try? WireJSON.decode(from: data)).map(JournalEntry.outcome)
      case "decision": (try? WireJSON.decode(from: data)).map(JournalEntry.decision)
      case "signature": (try? WireJSON.decode(from: data)).map(JournalEntry.signature)
      case "import": (try? WireJSON.decode(from: data)).map(JournalEntry.imported)
      default: nil
      }
    self = entry ?? .unknown(kind: kind, json: json)
  }
}

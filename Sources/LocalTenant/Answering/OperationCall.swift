import FoundationEssentials
import RoleMining

/// The parameters of a request to a known operation.
struct OperationCall: Sendable {
  /// The operation.
  let endpoint: Endpoint
  /// The ids in the path, in the template's order.
  let ids: [String]
  /// The parameters of the query, decoded.
  let query: [QueryItem]
  /// The undecoded body.
  let body: Data
  /// Who calls.
  let principal: Principal

  /// The last value of a parameter.
  func text(_ name: String) -> String? { query.last { $0.name == name }?.value }

  /// A boolean parameter.
  ///
  /// - Throws: `Refusal` if it is neither true nor false.
  func flag(_ name: String, default value: Bool) throws -> Bool {
    guard let text = text(name) else { return value }
    guard let flag = Bool(text.lowercased()) else {
      throw Refusal.invalid("Parameter '\(name)' must be true or false, not '\(text)'.")
    }
    return flag
  }

  /// An integer parameter.
  ///
  /// - Throws: `Refusal` if it is malformed or out of range.
  func integer(_ name: String, in range: ClosedRange<Int>, default value: Int) throws -> Int {
    guard let text = text(name) else { return value }
    guard let integer = Int(text), range.contains(integer) else {
      throw Refusal.invalid(
        "Parameter '\(name)' must be a whole number \(range.words), not '\(text)'.")
    }
    return integer
  }

  /// The decoded body.
  ///
  /// - Throws: `Refusal` that names the malformed field.
  func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    guard !JSONDepth.isExceeded(by: body) else {
      throw Refusal.invalid("The body is nested deeper than \(JSONDepth.greatest) levels.")
    }
    do {
      guard try !WireJSON.decode(JSONValue.self, from: body).holdsNull else {
        throw Refusal.invalid("The body has a text with the character U+0000.")
      }
      return try WireJSON.decode(Value.self, from: body)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      let reason = UnreadableAnswer(error)
      let place = reason.field.isEmpty ? "" : " ('\(reason.field)')"
      throw Refusal.invalid("The body is unreadable\(place): \(reason.message).")
    }
  }

  /// The decoded body of an operation whose body is optional.
  func decodedIfPresent<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value? {
    body.isEmpty ? nil : try decoded()
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    upperBound == .max ? "from \(lowerBound)" : "from \(lowerBound) to \(upperBound)"
  }
}

import FoundationEssentials
import RoleMining

/// What a request says, once it is known which operation it asks for.
struct OperationCall: Sendable {
  /// The ids in the path, in the template's order.
  let ids: [String]
  /// The parameters of the query, decoded.
  let query: [QueryItem]
  /// The body as it came.
  let body: Data

  /// The last value given for a parameter.
  func text(_ name: String) -> String? { query.last { $0.name == name }?.value }

  /// True or false.
  ///
  /// - Throws: `Refusal` when it is another word.
  func flag(_ name: String, default value: Bool) throws -> Bool {
    guard let text = text(name) else { return value }
    guard let flag = Bool(text.lowercased()) else {
      throw Refusal.invalid("The parameter '\(name)' takes true or false, not '\(text)'.")
    }
    return flag
  }

  /// A whole number.
  ///
  /// - Throws: `Refusal` when it is none or out of range.
  func integer(_ name: String, in range: ClosedRange<Int>, default value: Int) throws -> Int {
    guard let text = text(name) else { return value }
    guard let integer = Int(text), range.contains(integer) else {
      throw Refusal.invalid(
        "The parameter '\(name)' takes a whole number \(range.words), not '\(text)'.")
    }
    return integer
  }

  /// The body as JSON.
  ///
  /// - Throws: `Refusal` that names the field that cannot be read.
  func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    guard !JSONDepth.isExceeded(by: body) else {
      throw Refusal.invalid("The body is nested deeper than \(JSONDepth.greatest) levels.")
    }
    do {
      guard try !WireJSON.decode(JSONValue.self, from: body).holdsNull else {
        throw Refusal.invalid("The body holds a text with the character U+0000.")
      }
      return try WireJSON.decode(Value.self, from: body)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      let reason = UnreadableAnswer(error)
      let place = reason.field.isEmpty ? "" : " at '\(reason.field)'"
      throw Refusal.invalid("The body cannot be read\(place): \(reason.message).")
    }
  }

  /// The body as JSON where the operation does without one, too.
  func decodedIfPresent<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value? {
    body.isEmpty ? nil : try decoded()
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    upperBound == .max ? "from \(lowerBound)" : "from \(lowerBound) to \(upperBound)"
  }
}

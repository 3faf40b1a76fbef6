import FoundationEssentials
import RoleMiningClient

extension Secret {
  /// A JSON Web Token with these claims and an invalid signature.
  static func token(_ claims: String) -> Secret {
    let encoded = Data(claims.utf8).base64EncodedString().filter { $0 != "=" }
    let part = encoded.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }
    return Secret("eyJhbGciOiJSUzI1NiJ9." + String(part) + ".c2ln")
  }
}

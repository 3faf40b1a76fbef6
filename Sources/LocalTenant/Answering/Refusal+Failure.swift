import GRDB
import HTTPTypes

extension Refusal {
  /// The client's view of an internal failure. The SQL and the file's folder go to the log only.
  init(_ error: any Error, in path: String) {
    if let refusal = error as? Refusal {
      self = refusal
    } else if LocalTenantError.damage(in: error) != nil {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      self.init(
        status: .internalServerError,
        message: LocalTenantError(.damaged, path: name, reason: error).description)
    } else {
      let reason = (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" } ?? "\(error)"
      self.init(
        status: .internalServerError, message: "The local tenant failed: \(reason)")
    }
  }
}

import GRDB
import HTTPTypes
import Storage

extension Refusal {
  /// The client's view of an internal failure. The SQL and the file's folder go to the log only.
  init(_ error: any Error, in path: String) {
    if let refusal = error as? Refusal {
      self = refusal
    } else if LocalTenantError.damage(in: error) != nil {
      self.init(
        status: .internalServerError,
        message: LocalTenantError(.damaged, path: InputFile.name(of: path), reason: error)
          .description)
    } else if (error as? DatabaseError)?.resultCode == .SQLITE_BUSY {
      let lock = LocalTenantError(
        .locked, path: InputFile.name(of: path), detail: LockHolder(of: path).words)
      self.init(status: .internalServerError, message: lock.description)
    } else {
      let reason = (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" } ?? "\(error)"
      self.init(
        status: .internalServerError, message: "The local tenant failed: \(reason)")
    }
  }
}

import FoundationEssentials
import ReviewApp
import RoleMining
import RoleMiningClient

extension OpenTenant {
  /// What its connection is doing; a tenant in a file has none, but its exports come from it too.
  func status(receivedBytes: [JobID: Int]) -> ConnectionStatus {
    var status = ConnectionStatus()
    if case .network(let connection) = backing {
      status = ConnectionStatus(connection.activity.current, at: Date())
    }
    status.receivedBytes = receivedBytes
    return status
  }

  /// Who signed in and what for; nil for a tenant in a file, which lets everybody do everything.
  @Sendable func permissions() async -> Result<Permissions, APIError>? {
    guard case .network(let connection) = backing else { return nil }
    do throws(APIError) {
      return .success(try await connection.tokens.permissions())
    } catch {
      return .failure(error)
    }
  }
}

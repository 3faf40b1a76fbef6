import FoundationEssentials
import Review
import ReviewApp
import RoleMining
import RoleMiningClient

extension OpenTenant {
  /// The activity of its connection; a local tenant has none, but its exports do.
  func status(
    receivedBytes: [JobID: Int], sentJobs: Set<JobID>, reading: BackgroundReading
  ) -> ConnectionStatus {
    var status = ConnectionStatus()
    if case .network(let connection) = backing {
      status = ConnectionStatus(connection.activity.current, at: Date())
    }
    status.receivedBytes = receivedBytes
    status.sentJobs = sentJobs
    status.reading = reading
    return status
  }

  /// The login's permissions; nil for a local tenant, which allows everything.
  @Sendable func permissions() async -> Result<Permissions, APIError>? {
    guard case .network(let connection) = backing else { return nil }
    do throws(APIError) {
      return .success(try await connection.tokens.permissions())
    } catch {
      return .failure(error)
    }
  }
}

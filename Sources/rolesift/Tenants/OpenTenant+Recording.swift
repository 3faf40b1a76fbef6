import Glibc
import Journal
import LocalTenant
import Review
import RoleMiningClient

extension OpenTenant {
  /// The journal's name for this tenant, and who works on it.
  ///
  /// - Parameters:
  ///   - permissions: The login.
  ///   - reviewer: Who it is, where several people share an account of this machine.
  /// - Returns: What the tenant's records have in common.
  /// - Throws: `LocalTenantError` if the file of a local tenant cannot be read.
  func recordContext(_ permissions: Permissions, reviewer: String?) throws -> RecordContext {
    var author = Author(localUser: Self.localUser, reviewer: reviewer)
    switch backing {
    case .file(let local):
      return RecordContext(
        tenant: .local(try local.id()), version: client.version, author: author)
    case .network(let connection):
      author.principalID = permissions.identityID
      author.principalName = permissions.userName
      let tenant =
        permissions.organization.map(TenantKey.organization)
        ?? .address(connection.tenant.authority)
      return RecordContext(tenant: tenant, version: client.version, author: author)
    }
  }

  /// Records the changes of this tenant.
  ///
  /// - Throws: `JournalFailure` if they cannot be recorded, so that nothing may be sent.
  func recorder(
    _ permissions: Permissions, reviewer: String?, on host: Host
  ) throws -> ChangeRecorder {
    let journal = try Journal(in: host.stateFolder)
    let context = try recordContext(permissions, reviewer: reviewer)
    let approvals = try host.reviewSettings().approvals
    return ChangeRecorder(journal, context, approvals: approvals) { failure in
      Output.errors.say(
        "\(failure)\nThe change was sent, but its outcome is not recorded. It is looked up "
          + "before the next change of the same role.")
    }
  }

  /// Records the changes and decisions of a review of this tenant, once its login is known.
  func runRecorder(
    _ journal: Journal?, _ settings: ReviewSettings, reviewer: String?, on host: Host
  ) -> RunRecorder {
    RunRecorder {
      let context = try recordContext(try await permissions(), reviewer: reviewer)
      return ChangeRecorder(
        try journal ?? Self.journal(in: host.stateFolder), context, approvals: settings.approvals)
    }
  }

  /// The journal; one that cannot be written still shows what was decided.
  private static func journal(in folder: String?) throws(JournalFailure) -> Journal {
    do {
      return try Journal(in: folder)
    } catch {
      guard let journal = try? Journal(reading: folder) else { throw error }
      return journal
    }
  }

  /// The journal's name for where the analyst is in this tenant. It is needed before the login is known.
  ///
  /// - Throws: `LocalTenantError` if the file of a local tenant cannot be read.
  func bookmarkKey() throws -> TenantKey {
    switch backing {
    case .file(let local): .local(try local.id())
    case .network(let connection): .address(connection.tenant.authority)
    }
  }

  /// The user of this machine, as the system knows it.
  static var localUser: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "user \(getuid())"
    }
    return String(cString: name)
  }
}

import FoundationEssentials
import HTTPTypes
import RoleMining

/// The request of an operation as a command line for a POSIX shell, without the secret and without sending
/// it.
///
/// ```swift
/// let command = try CurlCommand(.session("s1"), to: tenant)
/// print(command)   // curl … -H "Authorization: Bearer $SAIL_TOKEN" 'https://…/s1'
/// ```
public struct CurlCommand: Sendable, Hashable {
  /// The variable for the access token.
  public static let tokenVariable = "SAIL_TOKEN"
  /// The variable for the tenant's address if that is unknown.
  public static let addressVariable = "SAIL_BASE_URL"

  /// The arguments in groups: an option with its value, for example.
  private let arguments: [[ShellWord]]

  /// Builds the command for an operation.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - tenant: The tenant's address; nil leaves it to a variable.
  ///   - version: The version of the API.
  ///   - variables: Shell variables that replace ids in the path, by id, for ids that another request must
  ///     supply first.
  /// - Throws: `APIError` of kind `misconfigured` if the operation is not a valid request.
  public init<Output>(
    _ operation: Operation<Output>, to tenant: TenantURL?, version: APIVersion = .v2024,
    variables: [String: String] = [:]
  ) throws(APIError) {
    let call = try Call(operation, version: version, priority: .analyst)
    let method = call.request.method
    var arguments: [[ShellWord]] = [["curl", "-sS", "--fail-with-body"]]
    if method != .get { arguments.append(["-X", .plain(method.rawValue)]) }
    for field in call.request.headerFields {
      arguments.append(["-H", .quoted("\(field.name.rawName): \(field.value)")])
    }
    arguments.append(["-H", .expanding("Authorization: Bearer $\(Self.tokenVariable)")])
    if !call.body.isEmpty {
      arguments.append(["--data-raw", .quoted(String(decoding: call.body, as: UTF8.self))])
    }
    // An archive does not belong on a terminal, and may be redirected (T-68).
    if Output.self == Archive.self { arguments.append(["-L", "-o", "role.zip"]) }
    arguments.append([.joined(Self.address(of: call, at: tenant, variables))])
    self.arguments = arguments
  }

  private static func address(
    of call: Call, at tenant: TenantURL?, _ variables: [String: String]
  ) -> [ShellWord] {
    let base = tenant.map { ShellWord.quoted($0.description) } ?? .expanding("$\(addressVariable)")
    var parts: [ShellWord] = [.quoted(call.request.path ?? "/")]
    for (id, variable) in variables {
      parts = parts.flatMap { $0.replacing(PercentEncoding.encode(id), with: "$\(variable)") }
    }
    return [base] + parts
  }
}

extension CurlCommand: CustomStringConvertible {
  /// The command, ready to paste, with one option per line.
  ///
  /// The body is exact; a caller that prints it on a terminal must sanitise it.
  public var description: String {
    arguments.map { $0.map(\.text).joined(separator: " ") }.joined(separator: " \\\n  ")
  }
}

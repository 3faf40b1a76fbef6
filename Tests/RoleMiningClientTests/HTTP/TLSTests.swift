import Dispatch
import Glibc
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct TLSTests {
  private let folder: TemporaryFolder
  private let options: HTTPOptions

  init() throws {
    folder = try TemporaryFolder()
    options = try HTTPOptions(
      variables: [:],
      certificateAuthorityFile: try folder.write(TestCertificates.authority, to: "authority.pem"))
  }

  private func message(_ certificate: String, _ options: HTTPOptions) async throws -> String? {
    try await WebServer.run(tls: TestCertificates.server(certificate)) { _ in
      .text("{}")
    } _: { server in
      let transport = try HTTPTransport.to("https://localhost:\(server.port)", options)
      let error = await failure(of: transport, .post)
      #expect(server.requests.isEmpty == (error != nil))
      return (error as? Unreachable)?.message
    }
  }

  @Test func `A server with an authority in the file is trusted`() async throws {
    #expect(try await message(TestCertificates.good, options) == nil)
  }

  @Test func `An unknown authority is reported with --ca-file`() async throws {
    let message = try await message(TestCertificates.good, HTTPOptions())
    #expect(message?.contains("unknown authority") == true, "\(message ?? "")")
    #expect(message?.contains("--ca-file") == true)
  }

  @Test func `An expired certificate is reported as expired, whoever signed it`() async throws {
    for options in [options, HTTPOptions()] {
      let message = try await message(TestCertificates.expired, options)
      #expect(message?.contains("has expired") == true, "\(message ?? "")")
    }
  }

  @Test func `A certificate for another host is reported as such`() async throws {
    let message = try await message(TestCertificates.otherHost, options)
    #expect(message?.contains("is for another host") == true, "\(message ?? "")")
  }

  @Test(arguments: [
    ("", "is empty"), ("no certificate", "holds no certificates"),
    ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "holds no certificates"),
  ])
  func `A file without certificates is named, with the problem`(text: String, words: String)
    throws
  {
    let path = try folder.write(text, to: "broken.pem")
    let error = #expect(throws: ConnectionSettingsError.self) {
      try CertificateAuthorities(file: path).check()
    }
    #expect(error?.description.contains(path) == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `A file with an invalid second certificate is reported when it is needed`()
    async throws
  {
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    let path = try folder.write(TestCertificates.authority + broken, to: "broken.pem")
    let options = try HTTPOptions(variables: [:], certificateAuthorityFile: path)
    let message = try await message(TestCertificates.good, options)
    #expect(message?.contains("--ca-file") == true, "\(message ?? "")")
    #expect(message?.contains("something other than certificates") == true)
  }

  @Test func `A key before the certificate is harmless`() async throws {
    let key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    let path = try folder.write(key + TestCertificates.authority, to: "both.pem")
    let options = try HTTPOptions(variables: [:], certificateAuthorityFile: path)
    #expect(try await message(TestCertificates.good, options) == nil)
  }

  @Test func `A missing file is named`() {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try CertificateAuthorities(file: "/nowhere/authority.pem").check()
    }
    #expect(error?.description.contains("/nowhere/authority.pem cannot be read") == true)
  }

  @Test func `A pipe is refused: certificates are read more than once`() throws {
    let path = folder.path(of: "pipe")
    try #require(mkfifo(path, 0o600) == 0)
    DispatchQueue.global().async {
      // Gives a reader that waits for a writer one that writes nothing.
      close(open(path, O_WRONLY))
    }
    let error = #expect(throws: ConnectionSettingsError.self) {
      try CertificateAuthorities(file: path).check()
    }
    #expect(error?.description.contains("cannot be read: it is a pipe") == true)
    // Releases the writer if no reader waited for it.
    close(open(path, O_RDWR | O_NONBLOCK))
  }
}

import Dispatch
import Glibc
import RoleMiningClient
import TestSupport
import Testing

@Suite("TLS", .timeLimit(.minutes(1))) struct TLSTests {
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

  @Test("A server whose authority is in the file is trusted")
  func trusted() async throws {
    #expect(try await message(TestCertificates.good, options) == nil)
  }

  @Test("An unknown authority is called so, and --ca-file is named")
  func unknownAuthority() async throws {
    let message = try await message(TestCertificates.good, HTTPOptions())
    #expect(message?.contains("authority that is not known here") == true, "\(message ?? "")")
    #expect(message?.contains("--ca-file") == true)
  }

  @Test("An expired certificate is called expired, whoever signed it")
  func expired() async throws {
    for options in [options, HTTPOptions()] {
      let message = try await message(TestCertificates.expired, options)
      #expect(message?.contains("has expired") == true, "\(message ?? "")")
    }
  }

  @Test("A certificate for another host is called so")
  func otherHost() async throws {
    let message = try await message(TestCertificates.otherHost, options)
    #expect(message?.contains("is for another host") == true, "\(message ?? "")")
  }

  @Test(
    "A file without certificates is named, with what is wrong",
    arguments: [
      ("", "is empty"), ("no certificate", "holds no certificates"),
      ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "holds no certificates"),
    ])
  func noAuthorities(text: String, words: String) throws {
    let path = try folder.write(text, to: "broken.pem")
    let error = #expect(throws: ConnectionSettingsError.self) {
      try CertificateAuthorities(file: path).check()
    }
    #expect(error?.description.contains(path) == true)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("A file whose second certificate is none is told when it is needed")
  func brokenAuthorities() async throws {
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    let path = try folder.write(TestCertificates.authority + broken, to: "broken.pem")
    let options = try HTTPOptions(variables: [:], certificateAuthorityFile: path)
    let message = try await message(TestCertificates.good, options)
    #expect(message?.contains("--ca-file") == true, "\(message ?? "")")
    #expect(message?.contains("is no certificate") == true)
  }

  @Test("A key before the certificate does no harm")
  func key() async throws {
    let key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    let path = try folder.write(key + TestCertificates.authority, to: "both.pem")
    let options = try HTTPOptions(variables: [:], certificateAuthorityFile: path)
    #expect(try await message(TestCertificates.good, options) == nil)
  }

  @Test("A file that is not there is named")
  func missingFile() {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try CertificateAuthorities(file: "/nowhere/authority.pem").check()
    }
    #expect(error?.description.contains("/nowhere/authority.pem cannot be read") == true)
  }

  @Test("A pipe is refused, for a file of certificates is read more than once")
  func pipe() throws {
    let path = folder.path(of: "pipe")
    try #require(mkfifo(path, 0o600) == 0)
    DispatchQueue.global().async {
      // Whoever waits for a writer gets one that writes nothing.
      close(open(path, O_WRONLY))
    }
    let error = #expect(throws: ConnectionSettingsError.self) {
      try CertificateAuthorities(file: path).check()
    }
    #expect(error?.description.contains("cannot be read: it is a pipe") == true)
    // Lets the writer go on where nobody waited for it.
    close(open(path, O_RDWR | O_NONBLOCK))
  }
}

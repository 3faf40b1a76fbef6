import FoundationEssentials
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Examines the certificates of an untrusted server to find the reason. Nothing is sent, and the connection
/// is closed before the handshake completes.
struct CertificateExamination {
  private let place: HostAndPort

  init(_ place: HostAndPort) {
    self.place = place
  }

  /// Why the certificates are not trusted.
  func problem(at date: Date = Date()) async -> TLSProblem {
    let certificates = await shownCertificates()
    guard !certificates.isEmpty else { return .distrusted }
    let now = Int(date.timeIntervalSince1970)
    if certificates.contains(where: { $0.notValidAfter < now }) { return .expired }
    if certificates.contains(where: { $0.notValidBefore > now }) { return .notYetValid }
    return .unknownAuthority
  }

  private func shownCertificates() async -> [NIOSSLCertificate] {
    let shown = ShownCertificates()
    do {
      let context = try NIOSSLContext(configuration: .client(trusting: nil))
      let name = IPAddress(place.host) == nil ? place.host : nil
      let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .connectTimeout(.seconds(5))
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let handler = try NIOSSLClientHandler(
              context: context, serverHostname: name,
              customVerificationCallback: { certificates, verdict in
                shown.certificates.withLock { $0 = certificates }
                verdict.succeed(.failed)
              })
            try channel.pipeline.syncOperations.addHandler(handler)
          }
        }
        .connect(host: place.host, port: place.port).get()
      channel.eventLoop.scheduleTask(in: .seconds(5)) { channel.close(promise: nil) }
      try await channel.closeFuture.get()
    } catch {
      // On any error the reason stays unknown.
    }
    return shown.certificates.withLock { $0 }
  }
}

private final class ShownCertificates: Sendable {
  let certificates = Mutex<[NIOSSLCertificate]>([])
}

import FoundationEssentials
import NIOSSL

/// Server certificates for tests, and the authority that signed them; it is used for nothing else, and its
/// key was not kept. All but the expired one are valid for a hundred years.
enum TestCertificates {
  /// The authority.
  static let authority = """
    -----BEGIN CERTIFICATE-----
    MIIBqzCCAVGgAwIBAgIURyqrwGuKv/9FiusjVn2M9RpFsWAwCgYIKoZIzj0EAwIw
    IjEgMB4GA1UEAwwXUm9sZXNpZnQgdGVzdCBhdXRob3JpdHkwIBcNMjYxMTIyMDAz
    NzIxWhgPMjEyNjEwMjkwMDM3MjFaMCIxIDAeBgNVBAMMF1JvbGVzaWZ0IHRlc3Qg
    YXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAErjOaWg2qWxiL23tp
    wDwyXPzt8nEBExj5LTOEdszmhefXeRyzcegzjN7CBwHCfsfW8ojE6Pr5x8FCSBDd
    eY+9cKNjMGEwHQYDVR0OBBYEFNK2bQb6lqXnC+EjKL3OUGLeh7ClMB8GA1UdIwQY
    MBaAFNK2bQb6lqXnC+EjKL3OUGLeh7ClMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0P
    AQH/BAQDAgIEMAoGCCqGSM49BAMCA0gAMEUCIQDuA2W45yaSzghGp2RBa0AMlYjn
    OGsenliURZqlwdqKsgIgMg1UyouQcWyyw8coTnVthypD1NeS7XbkzGx/ZDwp3ak=
    -----END CERTIFICATE-----
    """

  /// For `tenant.example`, `localhost` and `127.0.0.1`.
  static let good = """
    -----BEGIN CERTIFICATE-----
    MIIBpzCCAU2gAwIBAgIBATAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdSb2xlc2lm
    dCB0ZXN0IGF1dGhvcml0eTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAw
    MFowDzENMAsGA1UEAwwEZ29vZDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBMV
    M58zjIsCDlZedEKlo1A0lbjH8oTztoEQYZhKmACEhB6/eRIxzxWS/n3RgcQ/uexp
    GeQfGkL4zLg5t2LKtYmjgYQwgYEwKgYDVR0RBCMwIYIOdGVuYW50LmV4YW1wbGWC
    CWxvY2FsaG9zdIcEfwAAATATBgNVHSUEDDAKBggrBgEFBQcDATAdBgNVHQ4EFgQU
    VV7wM7HpysqCplO9wx0GRaV7OGowHwYDVR0jBBgwFoAU0rZtBvqWpecL4SMovc5Q
    Yt6HsKUwCgYIKoZIzj0EAwIDSAAwRQIhAL271+/qcMvglnO8srxXgFU9ma+Zf7Tq
    jJEJ4ujOSdoFAiB0Y1ktoLpPMJxYZt+25fwXoMXE+IXBtawfQ0jaJnk7Og==
    -----END CERTIFICATE-----
    """

  /// For the same hosts, until 2020.
  static let expired = """
    -----BEGIN CERTIFICATE-----
    MIIBqDCCAU6gAwIBAgIBAjAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdSb2xlc2lm
    dCB0ZXN0IGF1dGhvcml0eTAeFw0yMDAxMDEwMDAwMDBaFw0yMDAyMDEwMDAwMDBa
    MBIxEDAOBgNVBAMMB2V4cGlyZWQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQT
    FTOfM4yLAg5WXnRCpaNQNJW4x/KE87aBEGGYSpgAhIQev3kSMc8Vkv590YHEP7ns
    aRnkHxpC+My4ObdiyrWJo4GEMIGBMCoGA1UdEQQjMCGCDnRlbmFudC5leGFtcGxl
    gglsb2NhbGhvc3SHBH8AAAEwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYE
    FFVe8DOx6crKgqZTvcMdBkWlezhqMB8GA1UdIwQYMBaAFNK2bQb6lqXnC+EjKL3O
    UGLeh7ClMAoGCCqGSM49BAMCA0gAMEUCIQCb9pkOXztsV5mkynHs9bLiq/1KYu2g
    DArap/RPhBPg5wIgKaGb9Si1YdFK4WFEBE8PfGLmZETTWHCw7Isr5G0Zz0s=
    -----END CERTIFICATE-----
    """

  /// For `other.example`.
  static let otherHost = """
    -----BEGIN CERTIFICATE-----
    MIIBlDCCATqgAwIBAgIBAzAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdSb2xlc2lm
    dCB0ZXN0IGF1dGhvcml0eTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAw
    MFowEDEOMAwGA1UEAwwFb3RoZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQT
    FTOfM4yLAg5WXnRCpaNQNJW4x/KE87aBEGGYSpgAhIQev3kSMc8Vkv590YHEP7ns
    aRnkHxpC+My4ObdiyrWJo3EwbzAYBgNVHREEETAPgg1vdGhlci5leGFtcGxlMBMG
    A1UdJQQMMAoGCCsGAQUFBwMBMB0GA1UdDgQWBBRVXvAzsenKyoKmU73DHQZFpXs4
    ajAfBgNVHSMEGDAWgBTStm0G+pal5wvhIyi9zlBi3oewpTAKBggqhkjOPQQDAgNI
    ADBFAiAo0dzzaFk5uwU3t7+YAgFUUTFUDEN9hT33BaiARe7zogIhAJiGRIQrYhkb
    uFvYNEH8WvJoYIhGG4LN1pDS87gQXXSh
    -----END CERTIFICATE-----
    """

  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg2iF3gnmxBTY3MDhR
    aJSpHoIBL4e8D8PNZRe+LAr3kjOhRANCAAQTFTOfM4yLAg5WXnRCpaNQNJW4x/KE
    87aBEGGYSpgAhIQev3kSMc8Vkv590YHEP7nsaRnkHxpC+My4ObdiyrWJ
    -----END PRIVATE KEY-----
    """

  /// The TLS configuration for a server with one of these certificates.
  static func server(_ certificate: String) throws -> NIOSSLContext {
    let certificates = try NIOSSLCertificate.fromPEMBytes([UInt8](certificate.utf8))
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: certificates.map { .certificate($0) },
        privateKey: .privateKey(try NIOSSLPrivateKey(bytes: [UInt8](key.utf8), format: .pem))))
  }
}

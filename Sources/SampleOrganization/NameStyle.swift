/// The style of an application's entitlement names.
enum NameStyle {
  /// `GG-FIN-VendorMaster-RW`
  case dashed

  /// `fin-vendor-master-maintain`
  case kebab

  /// `fin_vendor_master_agent`
  case snake

  /// `FIN_VENDOR_MASTER_READER`
  case capitals

  /// `FIN Vendor Master Editor`
  case words

  /// `FinVendorMasterPowerUser`
  case pascal

  func name(prefix: String, code: String, topic: String, ending: String) -> String {
    let parts = [prefix, code, topic, ending].filter { !$0.isEmpty }
    switch self {
    case .dashed: return parts.map(joined).joined(separator: "-")
    case .kebab: return words(parts).joined(separator: "-").lowercased()
    case .snake: return words(parts).joined(separator: "_").lowercased()
    case .capitals: return words(parts).joined(separator: "_").uppercased()
    case .words: return parts.joined(separator: " ")
    case .pascal: return joined(prefix) + capitalized(code) + joined(topic) + joined(ending)
    }
  }

  private func words(_ parts: [String]) -> [Substring] {
    parts.flatMap { $0.split { $0 == " " || $0 == "-" } }
  }

  private func joined(_ part: String) -> String {
    String(part.filter { $0 != " " })
  }

  private func capitalized(_ code: String) -> String {
    code.prefix(1).uppercased() + code.dropFirst().lowercased()
  }
}

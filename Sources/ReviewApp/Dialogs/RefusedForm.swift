import Review
import RoleMining

/// A dialog in which something was typed. If that is refused, by the tenant or by this machine, it opens again as it
/// was, with the reason at its field.
package protocol RefusableForm: Dialog {
  /// The form with the reason why its change was refused.
  func refused(because error: APIError) -> any RefusableForm
  /// The form with the reason why it cannot be sent now.
  func refused(because reason: String) -> any RefusableForm
}

extension RefusableForm {
  /// By default, the reason belongs to no particular field.
  package func refused(because error: APIError) -> any RefusableForm {
    refused(because: error.sentences)
  }
}

extension RefusableForm where Self: Prompt {
  /// The reason is shown below the line.
  package func refused(because reason: String) -> any RefusableForm {
    var prompt = self
    prompt.line.problem = PromptLine.Problem(message: reason, columns: nil)
    return prompt
  }
}

extension RenamePrompt: RefusableForm {}
extension DescriptionPrompt: RefusableForm {}
extension RenameSessionPrompt: RefusableForm {}
extension LaterPrompt: RefusableForm {}
extension ReportPrompt: RefusableForm {}
extension GainsPrompt: RefusableForm {}

extension SessionTuning: RefusableForm {
  /// The limits can be changed again.
  package func refused(because reason: String) -> any RefusableForm {
    var tuning = self
    tuning.isConfirming = false
    tuning.problem = reason
    return tuning
  }
}

extension ProvisionForm: RefusableForm {
  /// The fields can be changed again.
  package func refused(because reason: String) -> any RefusableForm {
    var form = self
    form.stage = .fields
    form.problem = reason
    return form
  }
}

extension SessionForm: RefusableForm {
  /// The field that the tenant names comes first.
  package func refused(because error: APIError) -> any RefusableForm {
    var form = self
    let words = error.messages.joined(separator: " ").lowercased()
    form.focus = FieldName.allCases.first { words.contains($0.wireName.lowercased()) } ?? focus
    form.problem = error.sentences
    return form
  }

  /// The reason is shown below the fields.
  package func refused(because reason: String) -> any RefusableForm {
    var form = self
    form.problem = reason
    return form
  }
}

extension SessionForm.FieldName {
  /// The tenant's name for the field.
  fileprivate var wireName: String {
    switch self {
    case .criteria: "criteria"
    case .pruneThreshold: "pruneThreshold"
    case .minimumIdentities: "minNumIdentitiesInPotentialRole"
    case .name: "name"
    case .type: "type"
    }
  }
}

extension AppState {
  /// Opens a refused form again. If another dialog is open, the form waits until that is closed, so that
  /// nothing that is being typed is lost.
  mutating func reopen(_ form: any RefusableForm) {
    // What goes into a role is known only while the role is shown.
    if let form = form as? ProvisionForm, roleScreen(at: form.path) == nil { return }
    refusedForms.append(form)
  }

  /// Opens the waiting form if no dialog is open.
  mutating func openRefusedForm() {
    guard dialog == nil, !isLeaving, !refusedForms.isEmpty else { return }
    dialog = refusedForms.removeFirst()
  }
}

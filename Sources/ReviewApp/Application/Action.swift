import FoundationEssentials
import Journal
import RoleMining

/// Something that happened: a key, a tick, or an answer. The only way to change the state.
package enum Action: Sendable {
  // What the analyst does on a screen.

  /// Types a digit of the number for the next key.
  case typeCount(Int)
  /// Moves the cursor.
  case move(Motion)
  /// Marks or unmarks rows.
  case mark(MarkChange)
  /// Marks the entitlements below the threshold.
  case markBelowThreshold
  /// Marks the entitlements of the current row's application.
  case markApplication
  /// Opens the current row.
  case open
  /// Dismisses a message or a number; if there is none, ends a range, a search or a filter, or leaves the screen.
  case back
  /// Ends a range or a search or, without one, leaves the screen.
  case goUp
  /// Goes back to the previous screen; on the first screen, ends the program.
  case leaveScreen
  /// Goes to a tab of the role.
  case tab(RoleScreen.Tab)
  /// Goes forward by some tabs of the role, or back.
  case nextTab(forward: Bool, times: Int = 1)
  /// Goes forward, or back, among the lists: sessions, all roles, saved roles.
  case nextList(forward: Bool, times: Int = 1)
  /// Shows the list of sessions, all roles, or the saved ones.
  case show(Destination)
  /// Loads everything on the screen again.
  case refresh
  /// Goes forward by some of the rows that `/` finds, or back.
  case findNext(forward: Bool, times: Int = 1)
  /// Moves the threshold by some percent.
  case moveThreshold(Int)
  /// Sets the threshold, in percent, 0–100.
  case setThreshold(Int)
  /// Saves or unsaves the marked roles or sessions, or the current one if none is marked.
  case toggleSaved
  /// Decides on the marked roles, or on the current one.
  case decide(Decision.State)
  /// Undoes the last change or decision.
  case undo
  /// Redoes the last undone change.
  case redo
  /// Looks up the unconfirmed changes now.
  case lookUp
  /// Reverses the order of the list.
  case reverseOrder

  // What opens a dialog.

  /// Opens a dialog over the screen.
  case ask(Opening)

  // What the analyst does in a dialog.

  /// Types in the current field.
  case type(TextField.Edit)
  /// Goes to the next field or choice, or to the previous one.
  case focus(forward: Bool)
  /// Changes a choice, such as a yes or no, or a number.
  case choose(forward: Bool)
  /// Opens the text of the dialog in the analyst's editor.
  case openEditor
  /// Scrolls in the dialog.
  case scroll(Int)
  /// Accepts the dialog.
  case submit
  /// Closes the dialog.
  case dismiss

  // What the terminal says.

  /// The number of visible rows of a list.
  case layout(listHeight: Int)
  /// Time has passed: spinners advance.
  case tick(Date)
  /// The time; nothing has to be drawn for it.
  case time(Date)
  /// What the connection is doing now.
  case connection(ConnectionStatus)
  /// Something cannot be done now; the text says why.
  case explain(String)
  /// The analyst wants to leave; asks when changes are under way.
  case quit
  /// Says that changes are sent as they are made.
  case explainSaving

  // What the tenant answers.

  /// An answer or a refusal arrived.
  case answer(Answer)
}

/// Where to go from anywhere.
package enum Destination: Sendable, Hashable, CaseIterable {
  /// The list of sessions.
  case sessions
  /// The potential roles of all sessions.
  case allRoles
  /// The potential roles that were saved.
  case savedRoles
}

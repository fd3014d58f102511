internal import CommuniqueCommand

/// The command `communique`.
@main
enum Main {
  static func main() {
    #if CLI
      CommuniqueCommand.run()
    #else
      fatalError("The command was built without the trait CLI.")
    #endif
  }
}

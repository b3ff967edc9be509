import ArgumentParser
import Exchange
import Vocabulary

extension Takar {
    /// Parses the command line and runs what it asks for, as the argument parser would, but says everything in the language asked for.
    static func main() async {
        let arguments = Language.placed(Array(CommandLine.arguments.dropFirst()))
        var command: any ParsableCommand
        do {
            if arguments.first == "help" { try refuseHelp(arguments.dropFirst()) }
            command = try await asyncParseAsRoot(arguments)
        } catch let error where exitCode(for: error).isSuccess {
            // The version, or a script for a shell: no words in it.
            say([fullMessage(for: error)])
        } catch {
            let path = CommandPath(arguments, root: Takar.self)
            refuse(error, UnknownCommand(path), MisspeltOption(arguments, path, root: Takar.self))
        }
        do {
            if var working = command as? any AsyncParsableCommand {
                try await working.run()
            } else {
                try command.run()
            }
        } catch let error where exitCode(for: error).isSuccess {
            let screen = HelpScreen(text: fullMessage(for: error, columns: HelpScreen.unwrapped))
            say(screen.lines(in: .asked, width: Console.width))
        } catch {
            refuse(error)
        }
    }

    /// The parser answers a request for help on a command that is none with help on whatever came before it.
    private static func refuseHelp(_ words: some Sequence<String>) throws {
        guard let unknown = UnknownCommand(CommandPath(words, root: Takar.self)) else { return }
        throw ValidationError(unknown.message)
    }

    /// Prints what was asked for and ends the program.
    private static func say(_ lines: [String]) -> Never {
        do throws(FileFailure) {
            try Console.print(lines)
        } catch {
            Console.error("takar: \(error.file): \(error.problem.text(in: .asked))")
            exit(withError: ExitStatus.files)
        }
        exit()
    }

    /// Says what is wrong and ends the program with the status of the error; commands have said it themselves.
    private static func refuse(_ error: any Error, _ command: UnknownCommand? = nil, _ option: MisspeltOption? = nil) -> Never {
        let refusal = ArgumentRefusal(message: message(for: error), full: fullMessage(for: error), command: command, option: option)
        refusal.lines(in: .asked, width: Console.width).forEach(Console.error)
        exit(withError: exitCode(for: error))
    }
}

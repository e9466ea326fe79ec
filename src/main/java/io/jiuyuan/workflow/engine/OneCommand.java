package io.jiuyuan.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/**
 * Makes one command of many calls to the engine's services: what one of them has read the next does not read again, and
 * everything is written once, at the end.
 */
@Component
public class OneCommand {

    private final CommandExecutor commands;

    OneCommand(CommandExecutor commands) {
        this.commands = commands;
    }

    public <T> T of(Supplier<T> calls) {
        return commands.execute(context -> calls.get());
    }
}

package io.jiuyuan.recognition.process;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers that hold nothing on anybody, and that a test takes down. Switched off it serves none, as if it were not there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SwitchableRegisters implements Registers {

    private final Set<RegisterKind> down = EnumSet.noneOf(RegisterKind.class);
    private boolean on;
    private int asked;
    private Runnable whenAsked = () -> {};

    public void switchOn() {
        on = true;
        asked = 0;
        whenAsked = () -> {};
        down.clear();
    }

    /** Looks on at each question. */
    public void whenAsked(Runnable look) {
        whenAsked = look;
    }

    public void switchOff() {
        on = false;
    }

    public void takeDown(RegisterKind register) {
        down.add(register);
    }

    public void bringUp() {
        down.clear();
    }

    /** Single questions since it was switched on. */
    public int asked() {
        return asked;
    }

    @Override
    public boolean serves(RegisterKind register) {
        return on;
    }

    @Override
    public Map<RegisterKind, Reply> ask(Subject subject, Set<RegisterKind> registers) {
        Map<RegisterKind, Reply> replies = new EnumMap<>(RegisterKind.class);
        for (RegisterKind register : registers) {
            asked++;
            whenAsked.run();
            replies.put(
                    register,
                    down.contains(register) ? Reply.unavailable("测试", "连接超时") : Reply.of(java.util.List.of(), "测试"));
        }
        return replies;
    }
}

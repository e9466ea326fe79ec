package io.jiuyuan.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.policy.Circumstances;
import io.jiuyuan.recognition.Applications;
import io.jiuyuan.recognition.Channel;
import io.jiuyuan.recognition.SubmitApplication;
import io.jiuyuan.registry.PersonDraft;
import io.jiuyuan.workflow.TaskForms;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The application: what an official's browser would call, without HTTP. */
final class OurSide extends CaseSide {

    static final String UNIT = "120101001001";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1971, 1, 1);
    private static final int BIRTH_DAYS = 1_500;

    private final Applications applications;

    OurSide(BenchmarkContext context) {
        super(context.bean(ProcessEngine.class), desk(context));
        this.applications = context.bean(Applications.class);
    }

    /** Tasks as their forms complete them. */
    static Desk desk(BenchmarkContext context) {
        TaskForms forms = context.bean(TaskForms.class);
        ObjectMapper json = context.bean(ObjectMapper.class);
        return (task, officer, input) -> as(officer, () -> {
            forms.complete(task.getId(), officer, json.valueToTree(input));
            return null;
        });
    }

    @Override
    String apply(int number) {
        return as(
                "community",
                () -> applications
                        .submit(application(number), "benchmark-" + number, Channel.WINDOW)
                        .caseNumber());
    }

    /** A man in his fifties who has paid eight years of unemployment insurance. */
    private static SubmitApplication application(int number) {
        Circumstances circumstances = new Circumstances(
                true, true, true, 13, true, 96, false, true, false, false, false, false, false, false, false, false,
                null, false, false, false, false, false);
        return new SubmitApplication(
                UNIT, person(number), List.of("4050"), circumstances, List.of(), null, "residence", null);
    }

    static PersonDraft person(int number) {
        return new PersonDraft(
                IdentityNumbers.man(number, FIRST_BIRTH, BIRTH_DAYS),
                "王建国",
                null,
                null,
                "汉族",
                "群众",
                "高中",
                "已婚",
                "13800138000",
                null,
                null,
                LocalDate.of(2025, 1, 10),
                "某某路1号",
                UNIT,
                "某某路2号",
                UNIT,
                List.of(),
                List.of(),
                List.of());
    }

    static <T> T as(String username, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "n/a", List.of()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}

package io.jiuyuan.recognition;

import io.jiuyuan.recognition.domain.CaseStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The statuses of a recognition (DOMAIN 4.1), for lists and searches. */
public final class CaseStatuses {

    private CaseStatuses() {}

    /** In the order in which a case meets them. */
    public static List<Status> all() {
        return Arrays.stream(CaseStatus.values())
                .map(status -> new Status(status.name(), status.code(), status.label()))
                .toList();
    }

    /** @param code as in {@link Recognitions.State#status} */
    public static Optional<Status> ofCode(String code) {
        return all().stream().filter(status -> status.code().equals(code)).findFirst();
    }

    /**
     * @param name as it is stored
     * @param code stable, for programs
     * @param label Chinese
     */
    public record Status(String name, String code, String label) {}
}

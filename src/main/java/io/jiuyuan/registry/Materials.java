package io.jiuyuan.registry;

import io.jiuyuan.shared.FieldProblem;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Files that a person hands in: PDF, JPEG, PNG or HEIC by content, never by name alone. An upload first belongs to nobody
 * but its uploader; {@link #attach} ties it to a case.
 */
public interface Materials {

    /**
     * @param kind code of the material in the policy pack, e.g. {@code identity-card}
     * @return the material's id
     * @throws io.jiuyuan.shared.InputRejected at field {@code file} for a wrong kind, an empty or a too large file
     */
    String upload(String kind, String fileName, InputStream content, String uploader);

    /**
     * What stands against handing these uploads in with a new case, before anything is stored; the same that {@link #attach}
     * refuses. Empty when nothing does.
     */
    List<FieldProblem> check(List<String> materialIds, String uploader);

    /** The kinds of those uploads; unknown ids are left out. */
    List<String> kinds(List<String> materialIds);

    /** @throws io.jiuyuan.shared.NotFound when there is no such material */
    Info info(String materialId);

    /**
     * Ties uploads to a case. Attaching again to the same case changes nothing.
     *
     * @throws io.jiuyuan.shared.InputRejected at {@code materials[i]} when an id is unknown, of another uploader, already
     *     attached elsewhere, or when the case would hold too many
     */
    void attach(String caseNumber, List<String> materialIds, String uploader);

    List<Info> of(String caseNumber);

    /** Bytes for the preview, read piece by piece. The caller has checked the right to see the case. */
    Content open(String materialId);

    /** @param sha256 hex digest of the content */
    record Info(
            String id,
            String caseNumber,
            String kind,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            String uploader,
            Instant uploadedAt) {}

    record Content(Info info, InputStream stream) {}
}

package io.jiuyuan.registry;

import io.jiuyuan.registry.domain.Material;
import io.jiuyuan.registry.domain.MaterialRepository;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultMaterials implements Materials {

    private static final Pattern KIND = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    /** Limited per visit, month after month; they must not use up what a case may hold. */
    private static final String VISIT_PHOTO = "visit-photo";

    private final MaterialRepository materials;
    private final MaterialStore store;
    private final MaterialProperties limits;
    private final Clock clock;

    DefaultMaterials(MaterialRepository materials, MaterialStore store, MaterialProperties limits, Clock clock) {
        this.materials = materials;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String upload(String kind, String fileName, InputStream content, String uploader) {
        if (kind == null || !KIND.matcher(kind).matches()) {
            throw new InputRejected("kind", "请选择材料种类");
        }
        byte[] head = head(content);
        if (head.length == 0) {
            throw new InputRejected("file", "文件是空的，请重新选择");
        }
        MaterialType type =
                MaterialType.of(head).orElseThrow(() -> new InputRejected("file", "文件内容不是PDF、JPG、PNG或HEIC，请转换格式后重新上传"));
        PictureHead.problem(type, head).ifPresent(problem -> {
            throw new InputRejected("file", problem);
        });
        String id = UUID.randomUUID().toString();
        Material material = materials.saveAndFlush(
                new Material(id, kind, FileNames.safe(fileName, type), type.mediaType(), uploader, clock.instant()));
        MaterialStore.Written written = store.write(id, head, content);
        material.complete(written.size(), written.sha256());
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FieldProblem> check(List<String> materialIds, String uploader) {
        return check(null, materialIds, uploader);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> kinds(List<String> materialIds) {
        return materials.findAllById(present(materialIds)).stream()
                .map(Material::kind)
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Info info(String materialId) {
        return info(get(materialId));
    }

    @Override
    public void attach(String caseNumber, List<String> materialIds, String uploader) {
        List<FieldProblem> problems = check(caseNumber, materialIds, uploader);
        if (!problems.isEmpty()) {
            throw new InputRejected(problems);
        }
        materials.findAllById(present(materialIds)).forEach(m -> m.attach(caseNumber, clock.instant()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Info> of(String caseNumber) {
        return materials.findByCaseNumberOrderByUploadedAt(caseNumber).stream()
                .map(DefaultMaterials::info)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Content open(String materialId) {
        return new Content(info(get(materialId)), store.read(materialId));
    }

    /** @param caseNumber null for a case that does not exist yet */
    private List<FieldProblem> check(String caseNumber, List<String> materialIds, String uploader) {
        List<String> ids = materialIds == null ? List.of() : materialIds;
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> fresh = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String at = "materials[" + i + "]";
            Material found =
                    ids.get(i) == null ? null : materials.findById(ids.get(i)).orElse(null);
            if (found == null || !mayAttach(found, caseNumber, uploader)) {
                problems.add(new FieldProblem(at, "材料不存在或不是您上传的，请重新上传"));
            } else if (found.attached() && !found.caseNumber().equals(caseNumber)) {
                problems.add(new FieldProblem(at, "材料“" + found.fileName() + "”已用于另一份申请，请重新上传"));
            } else if (!found.attached() && !found.kind().equals(VISIT_PHOTO)) {
                fresh.add(found.materialId());
            }
        }
        long held = caseNumber == null ? 0 : materials.countByCaseNumberAndKindNot(caseNumber, VISIT_PHOTO);
        if (held + fresh.size() > limits.maxPerCase()) {
            problems.add(new FieldProblem("materials", "一份申请最多" + limits.maxPerCase() + "个材料文件"));
        }
        return problems;
    }

    private static boolean mayAttach(Material material, String caseNumber, String uploader) {
        return material.uploader().equals(uploader)
                || material.attached() && material.caseNumber().equals(caseNumber);
    }

    private static List<String> present(List<String> ids) {
        return ids == null ? List.of() : ids.stream().filter(id -> id != null).toList();
    }

    private static byte[] head(InputStream content) {
        try {
            return content.readNBytes(MaterialType.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Material get(String materialId) {
        return materials.findById(materialId).orElseThrow(() -> new NotFound("没有这份材料"));
    }

    private static Info info(Material m) {
        return new Info(
                m.materialId(),
                m.caseNumber(),
                m.kind(),
                m.fileName(),
                m.mediaType(),
                m.size(),
                m.sha256(),
                m.uploader(),
                m.uploadedAt());
    }
}

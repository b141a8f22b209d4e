// Paragraphs written for these tests: the same small story in every language of the tables.
#pragma once

namespace cleancopy::test {

struct Paragraph {
  const char* tag;
  const char* text;
};

// clang-format off
inline constexpr Paragraph kParagraphs[] = {
    {"en",
     "The town council decided on Tuesday to repair the old bridge, which has been closed since "
     "last spring. The mayor said that work would begin in the autumn and would take about eight"
     " months. Residents have had to drive a long way round, and many of them had complained "
     "that nobody told them how long it would last. The cost will be shared between the town and"
     " the county."},
    {"de",
     "Der Gemeinderat hat am Dienstag beschlossen, die alte Brücke zu sanieren, die seit dem "
     "vergangenen Frühjahr gesperrt ist. Die Bürgermeisterin sagte, dass die Arbeiten im Herbst "
     "beginnen und etwa acht Monate dauern werden. Die Anwohner mussten bisher einen weiten "
     "Umweg fahren, und viele von ihnen hatten sich beschwert, weil ihnen niemand sagen konnte, "
     "wie lange es noch dauert."},
    {"fr",
     "Le conseil municipal a décidé mardi de réparer le vieux pont, qui est fermé depuis le "
     "printemps dernier. La maire a expliqué que les travaux commenceront à l'automne et "
     "dureront environ huit mois. Les habitants devaient jusqu'ici faire un long détour, et "
     "beaucoup d'entre eux se plaignaient de ne pas savoir combien de temps cela durerait. Le "
     "coût sera partagé entre la ville et le département."},
    {"es",
     "El ayuntamiento decidió el martes reparar el viejo puente, que está cerrado desde la "
     "primavera pasada. La alcaldesa dijo que las obras comenzarán en otoño y que durarán unos "
     "ocho meses. Los vecinos tenían que dar un largo rodeo y muchos de ellos se habían quejado "
     "porque nadie les explicaba cuánto tiempo iba a durar. El coste se repartirá entre la "
     "ciudad y la provincia."},
    {"it",
     "Il consiglio comunale ha deciso martedì di riparare il vecchio ponte, che è chiuso dalla "
     "scorsa primavera. La sindaca ha detto che i lavori cominceranno in autunno e dureranno "
     "circa otto mesi. Gli abitanti finora dovevano fare un lungo giro e molti di loro si erano "
     "lamentati perché nessuno sapeva dire quanto tempo sarebbe durato. Il costo sarà diviso tra"
     " la città e la provincia."},
    {"pt",
     "A câmara municipal decidiu na terça-feira reparar a velha ponte, que está fechada desde a "
     "primavera passada. A presidente disse que as obras vão começar no outono e que devem durar"
     " cerca de oito meses. Os moradores tinham de fazer um longo desvio e muitos deles "
     "queixavam-se de que ninguém lhes sabia dizer quanto tempo isso ia durar. O custo será "
     "dividido entre a cidade e o distrito."},
    {"nl",
     "De gemeenteraad heeft dinsdag besloten om de oude brug te herstellen, die sinds het "
     "afgelopen voorjaar gesloten is. De burgemeester zei dat het werk in de herfst zal beginnen"
     " en ongeveer acht maanden gaat duren. De bewoners moesten tot nu toe een flink eind "
     "omrijden en veel van hen hadden geklaagd dat niemand hun kon vertellen hoe lang het nog "
     "zou duren."},
    {"sv",
     "Kommunfullmäktige beslutade på tisdagen att reparera den gamla bron, som har varit stängd "
     "sedan i våras. Borgmästaren säger att arbetet ska börja i höst och att det kommer att ta "
     "ungefär åtta månader. De boende har hittills varit tvungna att köra en lång omväg, och "
     "många av dem har klagat på att ingen kunde säga hur länge det skulle dröja."},
    {"nb",
     "Kommunestyret vedtok tirsdag å reparere den gamle broen, som har vært stengt siden i fjor "
     "vår. Ordføreren sier at arbeidet skal begynne til høsten og at det kommer til å ta omtrent"
     " åtte måneder. Beboerne har hittil måttet kjøre en lang omvei, og mange av dem har klaget "
     "over at ingen kunne fortelle hvor lenge det ville vare. Kostnadene blir delt mellom byen "
     "og fylket."},
    {"da",
     "Byrådet besluttede tirsdag at reparere den gamle bro, som har været lukket siden sidste "
     "forår. Borgmesteren siger, at arbejdet begynder til efteråret og kommer til at vare "
     "omkring otte måneder. Beboerne har hidtil måttet køre en lang omvej, og mange af dem har "
     "klaget over, at ingen kunne fortælle, hvor længe det ville tage. Udgifterne bliver delt "
     "mellem byen og regionen."},
    {"fi",
     "Kaupunginvaltuusto päätti tiistaina korjata vanhan sillan, joka on ollut suljettuna viime "
     "keväästä lähtien. Pormestari sanoi, että työt alkavat syksyllä ja kestävät noin kahdeksan "
     "kuukautta. Asukkaat ovat tähän asti joutuneet ajamaan pitkän kiertotien, ja monet heistä "
     "ovat valittaneet, ettei kukaan ole osannut kertoa, kuinka kauan se vielä kestää."},
    {"is",
     "Bæjarstjórn ákvað á þriðjudag að gera við gömlu brúna, sem hefur verið lokuð síðan í "
     "fyrravor. Bæjarstjórinn sagði að framkvæmdir myndu hefjast í haust og að þær tækju um átta"
     " mánuði. Íbúar hafa hingað til þurft að aka langa leið fram hjá og margir þeirra höfðu "
     "kvartað yfir því að enginn gat sagt þeim hvað þetta myndi standa lengi yfir."},
    {"pl",
     "Rada miasta zdecydowała we wtorek o naprawie starego mostu, który jest zamknięty od "
     "zeszłej wiosny. Burmistrz powiedziała, że prace rozpoczną się jesienią i potrwają około "
     "ośmiu miesięcy. Mieszkańcy musieli do tej pory jeździć długim objazdem, a wielu z nich "
     "skarżyło się, że nikt nie potrafił im powiedzieć, jak długo to jeszcze potrwa. Koszty "
     "zostaną podzielone między miasto i powiat."},
    {"cs",
     "Zastupitelstvo města v úterý rozhodlo o opravě starého mostu, který je od loňského jara "
     "uzavřený. Starostka řekla, že práce začnou na podzim a potrvají přibližně osm měsíců. "
     "Obyvatelé museli dosud jezdit dlouhou objížďkou a mnozí z nich si stěžovali, že jim nikdo "
     "nedokázal říct, jak dlouho to ještě potrvá. O náklady se podělí město a kraj."},
    {"sk",
     "Mestské zastupiteľstvo v utorok rozhodlo o oprave starého mosta, ktorý je od minulej jari "
     "zatvorený. Primátorka povedala, že práce sa začnú na jeseň a potrvajú približne osem "
     "mesiacov. Obyvatelia museli doteraz jazdiť dlhou obchádzkou a mnohí z nich sa sťažovali, "
     "že im nikto nevedel povedať, ako dlho to ešte potrvá. O náklady sa podelí mesto a kraj."},
    {"hu",
     "A városi tanács kedden úgy döntött, hogy felújítja a régi hidat, amely tavaly tavasz óta "
     "le van zárva. A polgármester azt mondta, hogy a munka ősszel kezdődik és körülbelül nyolc "
     "hónapig tart majd. A lakóknak eddig nagy kerülőt kellett tenniük, és sokan közülük "
     "panaszkodtak, mert senki sem tudta megmondani nekik, hogy meddig fog ez még tartani."},
    {"ro",
     "Consiliul local a hotărât marți să repare podul vechi, care este închis din primăvara "
     "trecută. Primarul a spus că lucrările vor începe la toamnă și că vor dura aproximativ opt "
     "luni. Locuitorii au fost nevoiți până acum să facă un ocol lung, iar mulți dintre ei s-au "
     "plâns că nimeni nu le-a putut spune cât timp va mai dura. Costurile vor fi împărțite între"
     " oraș și județ."},
    {"hr",
     "Gradsko vijeće odlučilo je u utorak obnoviti stari most koji je zatvoren od prošlog "
     "proljeća. Gradonačelnica je rekla da će radovi početi najesen i da će trajati oko osam "
     "mjeseci. Stanovnici su dosad morali voziti dugim zaobilaznim putem, a mnogi od njih žalili"
     " su se da im nitko nije znao reći koliko će to vrijeme još potrajati. Troškove će "
     "podijeliti grad i županija."},
    {"sl",
     "Mestni svet je v torek sklenil, da bo obnovil stari most, ki je zaprt že od lanske "
     "pomladi. Županja je povedala, da se bodo dela začela jeseni in da bodo trajala približno "
     "osem mesecev. Prebivalci so morali doslej voziti po dolgem obvozu in mnogi med njimi so se"
     " pritoževali, ker jim nihče ni znal povedati, kako dolgo bo to še trajalo."},
    {"sr",
     "Gradsko veće odlučilo je u utorak da obnovi stari most koji je zatvoren od prošlog "
     "proleća. Gradonačelnica je rekla da će radovi početi na jesen i da će trajati oko osam "
     "meseci. Stanovnici su do sada morali da voze dugim zaobilaznim putem, a mnogi od njih "
     "žalili su se jer niko nije znao da im kaže koliko će to vreme još potrajati. Troškove dele"
     " grad i okrug."},
    {"sr",
     "Градско веће одлучило је у уторак да обнови стари мост који је затворен од прошлог "
     "пролећа. Градоначелница је рекла да ће радови почети на јесен и да ће трајати око осам "
     "месеци. Становници су до сада морали да возе дугим заобилазним путем, а многи од њих "
     "жалили су се јер нико није знао да им каже колико ће то још потрајати. Трошкове деле град "
     "и округ."},
    {"tr",
     "Belediye meclisi salı günü, geçen bahardan beri kapalı olan eski köprüyü onarmaya karar "
     "verdi. Belediye başkanı, çalışmaların sonbaharda başlayacağını ve yaklaşık sekiz ay "
     "süreceğini söyledi. Mahalle sakinleri şimdiye kadar uzun bir yoldan dolaşmak zorunda "
     "kalıyordu ve birçoğu bunun ne kadar süreceğini kimsenin söyleyemediğinden şikâyet "
     "ediyordu. Masraflar şehir ile il arasında paylaşılacak."},
    {"az",
     "Bələdiyyə şurası çərşənbə axşamı keçən yazdan bəri bağlı olan köhnə körpünü təmir etmək "
     "qərarına gəldi. Bələdiyyə sədri bildirdi ki, işlər payızda başlayacaq və təxminən səkkiz "
     "ay davam edəcək. Sakinlər indiyədək uzun bir yolla getməli olurdular və onların çoxu "
     "şikayət edirdi ki, bunun nə qədər çəkəcəyini heç kim onlara deyə bilmir."},
    {"id",
     "Dewan kota pada hari Selasa memutuskan untuk memperbaiki jembatan tua yang sudah ditutup "
     "sejak awal tahun lalu. Wali kota mengatakan bahwa pekerjaan akan dimulai pada bulan "
     "September dan bisa memakan waktu sekitar delapan bulan. Selama ini warga harus memutar "
     "jauh karena jalan itu, dan banyak dari mereka mengeluh bahwa tidak ada yang memberi tahu "
     "kapan semuanya selesai."},
    {"ms",
     "Majlis perbandaran pada hari Selasa memutuskan untuk membaiki jambatan lama yang telah "
     "ditutup sejak awal tahun lalu. Datuk bandar berkata kerja itu akan bermula pada bulan "
     "September dan boleh mengambil masa kira-kira lapan bulan. Selama ini penduduk terpaksa "
     "memandu jauh kerana penutupan itu, dan ramai daripada mereka merungut kerana tiada sesiapa"
     " memberitahu bila ia akan siap."},
    {"vi",
     "Hội đồng thành phố hôm thứ Ba đã quyết định sửa chữa cây cầu cũ, vốn bị đóng cửa từ mùa "
     "xuân năm ngoái. Thị trưởng cho biết công việc sẽ bắt đầu vào mùa thu và kéo dài khoảng tám"
     " tháng. Người dân cho đến nay phải đi đường vòng rất xa, và nhiều người trong số họ phàn "
     "nàn rằng không ai nói cho họ biết việc này còn kéo dài bao lâu nữa. Chi phí sẽ do thành "
     "phố và tỉnh cùng chia sẻ."},
    {"af",
     "Die stadsraad het Dinsdag besluit om die ou brug te herstel, wat sedert verlede lente "
     "gesluit is. Die burgemeester het gesê dat die werk in die herfs sal begin en dat dit "
     "omtrent agt maande gaan duur. Die inwoners moes tot nou toe 'n lang ompad ry, en baie van "
     "hulle het gekla dat niemand vir hulle kon sê hoe lank dit nog sou duur nie. Die koste word"
     " tussen die stad en die distrik gedeel."},
    {"sw",
     "Baraza la mji liliamua siku ya Jumanne kukarabati daraja la zamani ambalo limefungwa tangu"
     " mwaka jana. Meya alisema kwamba kazi hiyo itaanza mwezi wa Septemba na itachukua muda wa "
     "miezi minane hivi. Wakazi wamekuwa wakilazimika kuzunguka njia ndefu, na wengi wao "
     "wamelalamika kwamba hakuna mtu aliyewaambia itachukua muda gani. Gharama zitagawanywa kati"
     " ya mji na wilaya."},
    {"lt",
     "Miesto taryba antradienį nusprendė suremontuoti senąjį tiltą, kuris uždarytas nuo praėjusio "
     "pavasario. Merė sakė, kad darbai prasidės rudenį ir truks apie aštuonis mėnesius. Gyventojai "
     "iki šiol turėjo važiuoti aplink, ir daugelis jų skundėsi, kad niekas nepaaiškino, kiek tai "
     "užtruks. Išlaidas pasidalys miestas ir rajonas."},
    {"zu",
     "Umkhandlu wedolobha unqume ngoLwesibili ukuthi kulungiswe ibhuloho elidala elivaliwe kusukela "
     "ngonyaka odlule. Imeya ithe lo msebenzi uzoqala ngoSepthemba futhi uzothatha cishe izinyanga "
     "eziyisishiyagalombili. Abantu bakhona bebelokhu behamba indlela ende, kanti abaningi "
     "bakhononda ngoba akekho obatshele ukuthi lokhu kuzothatha isikhathi esingakanani."},
    {"ru",
     "Городской совет во вторник решил отремонтировать старый мост, который закрыт с прошлой "
     "весны. Мэр сказала, что работы начнутся осенью и продлятся около восьми месяцев. Жителям "
     "до сих пор приходилось ездить в объезд, и многие из них жаловались на то, что никто не мог"
     " объяснить им, сколько это еще продлится. Расходы поделят между собой город и область."},
    {"uk",
     "Міська рада у вівторок вирішила відремонтувати старий міст, який зачинений з минулої "
     "весни. Мер сказала, що роботи почнуться восени і триватимуть близько восьми місяців. "
     "Мешканцям досі доводилося їздити довгим об'їздом, і багато з них скаржилися, що ніхто не "
     "міг пояснити їм, скільки це ще триватиме. Витрати поділять між собою місто та область."},
    {"be",
     "Гарадскі савет у аўторак вырашыў адрамантаваць стары мост, які зачынены з мінулай вясны. "
     "Мэр сказала, што работы пачнуцца ўвосень і будуць доўжыцца каля васьмі месяцаў. Жыхарам "
     "дагэтуль даводзілася ездзіць доўгім аб'ездам, і многія з іх скардзіліся, што ніхто не мог "
     "патлумачыць ім, колькі гэта яшчэ працягнецца. Выдаткі падзеляць горад і вобласць."},
    {"bg",
     "Градският съвет реши във вторник да ремонтира стария мост, който е затворен от миналата "
     "пролет. Кметът каза, че работата ще започне през есента и ще продължи около осем месеца. "
     "Жителите досега трябваше да правят дълга обиколка и много от тях се оплакваха, че никой не"
     " може да им каже колко време още ще продължи това. Разходите ще бъдат поделени между града"
     " и областта."},
    {"kk",
     "Қалалық кеңес сейсенбі күні өткен көктемнен бері жабық тұрған ескі көпірді жөндеу туралы "
     "шешім қабылдады. Қала әкімі жұмыс күзде басталып, сегіз айға жуық созылады деп мәлімдеді. "
     "Тұрғындар осы уақытқа дейін алыс жолмен айналып өтуге мәжбүр болды және олардың көбі бұл "
     "қанша уақытқа созылатынын ешкім айта алмайды деп шағымданды. Шығынды қала мен облыс "
     "бөліседі."},
    {"el",
     "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να επισκευάσει την παλιά γέφυρα, η οποία είναι "
     "κλειστή από την περασμένη άνοιξη. Η δήμαρχος είπε ότι τα έργα θα αρχίσουν το φθινόπωρο και"
     " θα διαρκέσουν περίπου οκτώ μήνες. Οι κάτοικοι έπρεπε μέχρι τώρα να κάνουν μεγάλο κύκλο "
     "και πολλοί από αυτούς παραπονέθηκαν ότι κανείς δεν μπορούσε να τους πει πόσο θα κρατήσει "
     "ακόμη."},
    {"ar",
     "قرر المجلس البلدي يوم الثلاثاء إصلاح الجسر القديم الذي ظل مغلقا منذ الربيع الماضي. وقالت "
     "رئيسة البلدية إن الأعمال ستبدأ في الخريف وستستمر نحو ثمانية أشهر. وكان على السكان حتى الآن"
     " أن يسلكوا طريقا طويلا، وقد اشتكى كثيرون منهم من أن أحدا لم يستطع أن يخبرهم كم من الوقت "
     "سيستغرق ذلك. وستتقاسم المدينة والمحافظة التكاليف، كما أنه من المقرر أن يعقد اجتماع مع "
     "الأهالي في هذه المسألة."},
    {"fa",
     "شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را که از بهار گذشته بسته است تعمیر کند. شهردار "
     "گفت که کار در پاییز آغاز می‌شود و حدود هشت ماه طول خواهد کشید. ساکنان تا کنون مجبور بودند "
     "راه درازی را دور بزنند و بسیاری از آنها شکایت داشتند که هیچ کس نمی‌تواند به آنها بگوید این"
     " وضع چه مدت دیگر ادامه دارد. هزینه‌ها بین شهر و استان تقسیم می‌شود و این پروژه برای همه "
     "مهم است."},
    {"ur",
     "شہری کونسل نے منگل کے روز پرانے پل کی مرمت کا فیصلہ کیا ہے جو گزشتہ بہار سے بند ہے۔ میئر "
     "نے کہا کہ کام خزاں میں شروع ہو گا اور تقریباً آٹھ ماہ تک جاری رہے گا۔ اب تک رہائشیوں کو "
     "لمبا چکر کاٹنا پڑتا تھا اور ان میں سے بہت سے لوگوں نے شکایت کی تھی کہ کوئی انہیں نہیں بتا "
     "سکتا کہ یہ سلسلہ مزید کتنی دیر چلے گا۔ اخراجات شہر اور ضلع مل کر برداشت کریں گے اور اس پر "
     "بعد میں بات ہو گی۔"},
    {"he",
     "מועצת העיר החליטה ביום שלישי לשפץ את הגשר הישן, שסגור מאז האביב שעבר. ראש העירייה אמרה כי "
     "העבודות יתחילו בסתיו ויימשכו כשמונה חודשים. התושבים נאלצו עד כה לנסוע בדרך ארוכה, ורבים "
     "מהם התלוננו על כך שאיש לא ידע לומר להם כמה זמן זה עוד יימשך. העלות תתחלק בין העירייה "
     "למחוז, ובשבוע הבא תתקיים פגישה עם התושבים כדי להסביר להם את התוכנית ואת לוח הזמנים של "
     "העבודה."},
    {"hi",
     "नगर परिषद ने मंगलवार को पुराने पुल की मरम्मत करने का फैसला किया, जो पिछले वसंत से बंद है। "
     "महापौर ने कहा कि काम शरद ऋतु में शुरू होगा और लगभग आठ महीने तक चलेगा। निवासियों को अब तक "
     "लंबा रास्ता तय करना पड़ता था और उनमें से कई लोगों ने शिकायत की थी कि कोई उन्हें यह नहीं "
     "बता सका कि यह और कितने समय तक चलेगा। खर्च शहर और जिला मिलकर उठाएंगे।"},
    {"bn",
     "নগর পরিষদ মঙ্গলবার পুরোনো সেতুটি মেরামত করার সিদ্ধান্ত নিয়েছে, যা গত বসন্ত থেকে বন্ধ আছে।"
     " মেয়র বলেন, কাজ শরৎকালে শুরু হবে এবং প্রায় আট মাস চলবে। বাসিন্দাদের এখন পর্যন্ত অনেক "
     "ঘুরে যেতে হতো এবং তাদের অনেকেই অভিযোগ করেছেন যে এটি আর কত দিন চলবে তা কেউ তাদের বলতে "
     "পারেনি। খরচ শহর ও জেলা মিলে বহন করবে এবং আগামী সপ্তাহে একটি সভা হবে।"},
    {"ta",
     "பழைய பாலத்தைப் பழுதுபார்க்க நகர மன்றம் செவ்வாய்க்கிழமை முடிவு செய்தது. இந்தப் பாலம் கடந்த "
     "வசந்த காலம் முதல் மூடப்பட்டுள்ளது. பணிகள் இலையுதிர் காலத்தில் தொடங்கி சுமார் எட்டு "
     "மாதங்கள் நடக்கும் என்று மேயர் கூறினார். இதுவரை மக்கள் நீண்ட தூரம் சுற்றிச் செல்ல "
     "வேண்டியிருந்தது. இது இன்னும் எவ்வளவு நாள் நீடிக்கும் என்று யாரும் சொல்லவில்லை என்று பலர் "
     "புகார் கூறினர்."},
    {"th",
     "สภาเมืองมีมติเมื่อวันอังคารให้ซ่อมแซมสะพานเก่าซึ"
     "่งปิดมาตั้งแต่ฤดูใบไม้ผลิปีที่แล้ว นายกเทศมนตรีก"
     "ล่าวว่างานจะเริ่มในฤดูใบไม้ร่วงและใช้เวลาประมาณแ"
     "ปดเดือน ที่ผ่านมาชาวบ้านต้องขับรถอ้อมไปไกล และหล"
     "ายคนบ่นว่าไม่มีใครบอกได้ว่าจะใช้เวลาอีกนานเท่าใด"
     " ค่าใช้จ่ายจะแบ่งกันระหว่างเมืองกับจังหวัด และสั"
     "ปดาห์หน้าจะมีการประชุมกับชาวบ้านเพื่ออธิบายแผนงา"
     "นและกำหนดเวลา"},
    {"ka",
     "საქალაქო საბჭომ სამშაბათს გადაწყვიტა ძველი ხიდის შეკეთება, რომელიც გასული გაზაფხულიდან "
     "დაკეტილია. მერმა თქვა, რომ სამუშაოები შემოდგომაზე დაიწყება და დაახლოებით რვა თვე "
     "გაგრძელდება. მაცხოვრებლებს აქამდე შორი გზით უწევდათ სიარული და ბევრი მათგანი ჩიოდა, რომ "
     "ვერავინ ეუბნებოდა, კიდევ რამდენ ხანს გაგრძელდებოდა ეს. ხარჯებს ქალაქი და რეგიონი გაიყოფენ."},
    {"hy",
     "Քաղաքային խորհուրդը երեքշաբթի օրը որոշեց վերանորոգել հին կամուրջը, որը փակ է անցյալ "
     "գարնանից։ Քաղաքապետն ասաց, որ աշխատանքները կսկսվեն աշնանը և կտևեն մոտ ութ ամիս։ Բնակիչները"
     " մինչ այժմ ստիպված էին երկար ճանապարհ անցնել, և նրանցից շատերը բողոքում էին, որ ոչ ոք չէր "
     "կարող ասել իրենց, թե դեռ որքան կտևի դա։ Ծախսերը կկիսեն քաղաքը և մարզը։"},
    {"ko",
     "시의회는 화요일 지난봄부터 폐쇄된 낡은 다리를 보수하기로 결정했다. 시장은 공사가 가을에 시작되어 약 여덟 달 동안 이어질 것이라고 말했다. 주민들은 지금까지 먼"
     " 길을 돌아가야 했고, 많은 이들이 공사가 얼마나 더 걸릴지 아무도 알려 주지 않는다며 불만을 나타냈다. 비용은 시와 군이 나누어 부담하며, 다음 주에는 "
     "주민들에게 계획과 일정을 설명하는 모임이 열린다. 시장은 또한 버스 노선을 임시로 늘리겠다고 밝혔다. 공사가 끝나면 다리 위에는 자전거 도로와 넓은 인도가 새로 "
     "생길 예정이며, 학생들도 더 안전하게 학교에 다닐 수 있게 된다고 시는 설명했다."},
    {"ja",
     "市議会は火曜日、昨年の春から通行止めになっている古い橋を修理することを決めた。市長は、工事は秋に"
     "始まり、およそ八か月かかると述べた。住民はこれまで遠回りをしなければならず、いつまで続くのか誰も"
     "教えてくれないという不満の声が多く上がっていた。費用は市と県が分け合う。来週には住民に計画と日程"
     "を説明する会が開かれる。市長はまた、工事の間はバスの本数を増やす考えを示した。橋の上には自転車の"
     "道と広い歩道が新しくできるため、子どもたちも安心して学校に通えるようになるという。工事を担当する"
     "会社は、夜間の騒音をできるだけ小さくすると約束している。地元の商店街は、人の流れが戻ることを期待"
     "している。橋は六十年ほど前に造られ、これまで何度も補修されてきたが、柱のひびが見つかったため通れ"
     "なくなっていた。"},
    {"zh-Hans",
     "市议会星期二决定修复去年春天以来一直关闭的旧桥。市长说，工程将于秋天开始，大约需要八个月时间。居"
     "民们至今不得不绕很远的路，许多人抱怨没有人告诉他们这种情况还要持续多久。费用将由市和县共同承担，"
     "下个星期还会举行一次会议，向居民说明计划和时间安排。市长还表示，施工期间会增加公共汽车的班次。工"
     "程结束以后，桥上将有新的自行车道和宽阔的人行道，学生们上学也会更加安全。负责施工的公司保证尽量减"
     "少夜间的噪音。当地的商店希望顾客能够重新回来。这座桥大约在六十年前建成，曾经多次维修，后来因为发"
     "现桥柱有裂缝而停止通车。专家认为，如果不及时处理，问题会变得更加严重。市议会的各个党派都对这个决"
     "定表示欢迎，不过也有议员认为应当更早开始。居民代表说，他们最关心的是工程能不能按时完成。"},
    {"zh-Hant",
     "市議會星期二決定修復去年春天以來一直關閉的舊橋。市長說，工程將於秋天開始，大約需要八個月時間。居"
     "民們至今不得不繞很遠的路，許多人抱怨沒有人告訴他們這種情況還要持續多久。費用將由市和縣共同承擔，"
     "下個星期還會舉行一次會議，向居民說明計劃和時間安排。市長還表示，施工期間會增加公共汽車的班次。工"
     "程結束以後，橋上將有新的自行車道和寬闊的人行道，學生們上學也會更加安全。負責施工的公司保證儘量減"
     "少夜間的噪音。當地的商店希望顧客能夠重新回來。這座橋大約在六十年前建成，曾經多次維修，後來因為發"
     "現橋柱有裂縫而停止通車。專家認為，如果不及時處理，問題會變得更加嚴重。市議會的各個黨派都對這個決"
     "定表示歡迎，不過也有議員認為應當更早開始。居民代表說，他們最關心的是工程能不能按時完成。"},
};
// clang-format on

}  // namespace cleancopy::test
